import type { CommandName, ModuleScope } from '@countersign/schema';
import { openAccount } from '../accounts/commands/openAccount.js';
import { createClient } from '../clients/commands/createClient.js';
import { execute } from '../execution/execute.js';
import { type AdminActor, operator } from '../kernel/actor.js';
import type { Json } from '../kernel/json.js';
import { sealUnder } from '../kernel/seal.js';
import { actorForAdmin } from '../model/adminActor.js';
import type { Command } from '../model/command.js';
import type { Store } from '../model/ports/store.js';
import { createModule } from '../modules/commands/createModule.js';
import { freshStoreWithKeys, testKey } from '../store/testing/freshDatabase.js';

/** A client that a test made, with the secret that its admin was shown. */
export interface MadeClient {
  readonly id: string;
  readonly secret: string;
}

/** A database with one account, in which a test acts as its administrator. */
export interface World {
  readonly store: Store;
  readonly encryptionKey: Buffer;
  readonly accountId: string;
  now(): number;
  /** Lets time go by. */
  pass(milliseconds: number): void;
  /** The same world, seen from another server. */
  at(store: Store): World;
  /** Does what an administrator may do. */
  run<Name extends CommandName, Input, Generated extends Json, Loaded, Result>(
    command: Command<Name, Input, Generated, Loaded, Result>,
    input: unknown,
  ): Promise<{ result: Result; secret: string }>;
  makeModule(
    key: string,
    scopes: readonly Partial<ModuleScope>[],
    more?: Record<string, unknown>,
  ): Promise<{ id: string; audience: string }>;
  makeClient(input?: Record<string, unknown>): Promise<MadeClient>;
  close(): Promise<void>;
}

/** Several worlds may share one database, each with an account of its own. */
export async function makeWorld(accountId = 'acc_acme', shared?: Store): Promise<World> {
  const store = shared ?? (await freshStoreWithKeys());
  let ahead = 0;
  const place: Place = {
    accountId,
    encryptionKey: testKey,
    now: () => Date.now() + ahead,
    pass(milliseconds) {
      ahead += milliseconds;
    },
  };
  await execute(
    openAccount,
    {
      id: accountId,
      name: 'Acme',
      environments: ['production', 'uat.example.com'],
      admins: [{ email: `ada-${accountId}@example.com`, name: 'Ada', passwordHash: '' }],
    },
    { ...context(store, place), actor: operator },
  );
  return inhabit(store, place);
}

type Place = Pick<World, 'accountId' | 'encryptionKey' | 'now' | 'pass'>;

const context = (store: Store, { accountId, encryptionKey, now }: Place) => ({
  store,
  accountId,
  seal: sealUnder(encryptionKey),
  address: '',
  now,
});

function inhabit(store: Store, place: Place): World {
  const { accountId, now } = place;
  // One who has just confirmed that it is them.
  const actor = async (): Promise<AdminActor> => {
    const ada = await store.within(accountId).admins.byEmail(`ada-${accountId}@example.com`);
    if (!ada) throw new Error('Ada is not there.');
    return { ...actorForAdmin(ada), secondFactorAt: now(), secondFactors: ['TOTP'] };
  };

  const run: World['run'] = async (command, input) => {
    const answer = await execute(command, input, { ...context(store, place), actor: await actor() });
    if (answer.outcome !== 'APPLIED') throw new Error(`${command.name} was not applied.`);
    return { result: answer.result, secret: answer.secret?.value.reveal() ?? '' };
  };

  return {
    ...place,
    store,
    at: (other) => inhabit(other, place),
    run,
    async makeModule(key, scopes, more = {}) {
      const audience = `https://api.example.com/${key}`;
      const { result } = await run(createModule, { key, name: key, audience, scopes, ...more });
      return { id: result.moduleId, audience };
    },
    async makeClient(input = {}) {
      const { result, secret } = await run(createClient, {
        name: 'Payroll',
        grantTypes: ['CLIENT_CREDENTIALS'],
        owner: { email: 'owner@example.com' },
        ...input,
      });
      return { id: result.clientId, secret };
    },
    close: () => store.close(),
  };
}
