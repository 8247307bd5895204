import type { AddressInfo } from 'node:net';
import type { AccountKind, Privilege } from '@countersign/schema';
import { type Person, personAt } from '@countersign/tooling/admin';
import { type NameServer, startNameServer } from '@countersign/tooling/nameServer';
import { hash } from '@node-rs/argon2';
import type { z } from 'zod';
import { openAccount } from '../accounts/commands/openAccount.js';
import { updateAdmin } from '../admins/commands/updateAdmin.js';
import { buildApp } from '../app.js';
import type { Anchor } from '../audit/model/anchor/anchor.js';
import { operatorBounds, readConfig } from '../config/config.js';
import { execute } from '../execution/execute.js';
import { operator } from '../kernel/actor.js';
import { sealUnder } from '../kernel/seal.js';
import { mailerOf } from '../mail/mailerOf.js';
import { actorForAdmin } from '../model/adminActor.js';
import type { LockedStore, Store } from '../model/ports/store.js';
import { createPublicHttp } from '../net/publicHttp.js';
import { tasksWith } from '../scheduled/tasks.js';
import { freshStoreWithKeys, testKey } from '../store/testing/freshDatabase.js';
import { answerSeconds } from '../webhooks/flows/callEndpoint.js';

/** What GraphQL answered: the data, and every error's code with it. */
export interface GraphqlAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer by looking at it.
  readonly data: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string; readonly scope?: string };
  }[];
}

/** Someone signed in with a browser's cookie. */
export interface Browser {
  query(text: string, variables?: object): Promise<GraphqlAnswer>;
  /** Like query, for a mutation that takes one input; answers its payload. @throws what was refused */
  // biome-ignore lint/suspicious/noExplicitAny: see GraphqlAnswer.
  change(mutation: string, input: object, shown: string, args?: { dryRun?: boolean; comment?: string }): Promise<any>;
  readonly cookie: string;
  /** Confirms once more, for one thing alone where that is named. */
  stepUp(purpose?: string): Promise<void>;
}

export interface RunningServer {
  readonly url: string;
  readonly store: Store;
  /** What its routes say that they read. */
  readonly inputs: ReadonlyMap<string, z.ZodType>;
  readonly encryptionKey: Buffer;
  /** What its log says of heads that it signed when that was due. */
  readonly anchors: readonly Anchor[];
  /** Whom it asks what DNS says. */
  readonly names: NameServer;
  now(): number;
  /** Lets time go by. */
  pass(milliseconds: number): void;
  /** Does everything that the server does by itself from time to time. */
  doWhatIsDue(): Promise<void>;
  /** Makes an account whose administrators have the password {@link password}. */
  makeAccount(id: string, emails: readonly string[], kind?: AccountKind): Promise<void>;
  /** Leaves an admin only these privileges. */
  restrict(accountId: string, email: string, privileges: readonly Privilege[]): Promise<void>;
  /** Signs in with a second factor, so that the session is one that has just confirmed. */
  signIn(email: string): Promise<Browser>;
  close(): Promise<void>;
}

export const password = 'a password for tests';
// A sign-in verifies it at the cost that it was made with: here next to nothing, since hundreds are no test of that.
export const passwordHash = hash(password, { memoryCost: 64, timeCost: 1, parallelism: 1 });

export interface ServerOptions {
  /** A database that is there already. */
  readonly store?: LockedStore;
  /** One that is running: the new one works on the same database, as a second process would. */
  readonly beside?: RunningServer;
  readonly env?: Readonly<Record<string, string>>;
}

/** The whole server on a port of its own, with a database of its own: the doors that a user goes in through. */
export async function startServer({ store: given, beside, env }: ServerOptions = {}): Promise<RunningServer> {
  const encryptionKey = testKey;
  const names = beside?.names ?? (await startNameServer());
  let ahead = 0;
  const now = beside?.now ?? (() => Date.now() + ahead);
  const key = encryptionKey.toString('base64');
  const config = {
    ...readConfig({
      ENCRYPTION_KEY: key,
      LOG_LEVEL: 'silent',
      NODE_ENV: 'test',
      DNS_SERVERS: names.address,
      RATE_LIMIT_SCALE: '100',
      ...env,
    }),
    PUBLIC_URL: 'http://localhost',
  };
  const locked = given ?? beside?.store ?? (await freshStoreWithKeys());
  const store = locked.unlock(sealUnder(...config.ENCRYPTION_KEY), operatorBounds(config));
  const app = await buildApp({ config, store, now });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const mailer = mailerOf(config, () => {}, { limits: store.limits, now });
  const seal = sealUnder(...config.ENCRYPTION_KEY);
  const anchors: Anchor[] = [];
  const publicHttp = createPublicHttp(config, answerSeconds);
  const services = { seal, mailer, publicUrl: config.PUBLIC_URL, publicHttp };
  const tasks = tasksWith(services, (anchor) => anchors.push(anchor));
  const people = new Map<string, Person>();
  const personOf = (email: string): Person => {
    const person = people.get(email) ?? personAt(url, { email, password }, { now });
    people.set(email, person);
    return person;
  };

  return {
    url,
    store,
    inputs: app.inputs,
    encryptionKey,
    anchors,
    names,
    now,
    pass(milliseconds) {
      ahead += milliseconds;
    },
    async doWhatIsDue() {
      for (const task of tasks) {
        await task.run(store, now());
        app.metrics.taskDone(task.name, now());
      }
    },
    async makeAccount(id, emails, kind = 'CUSTOMER') {
      const admins = await Promise.all(
        emails.map(async (email) => ({ email, name: email.split('@')[0] ?? '', passwordHash: await passwordHash })),
      );
      const environments = ['production', 'uat'];
      const context = { store, seal: sealUnder(encryptionKey), now, actor: operator, accountId: id, address: '' };
      await execute(openAccount, { id, kind, name: id, environments, admins }, context);
    },
    async restrict(accountId, email, privileges) {
      const person = await store.unscoped.personByEmail(email);
      const admin = person && (await store.within(accountId).admins.byPerson(person.id));
      if (!admin) throw new Error(`There is no ${email} in ${accountId}.`);
      const actor = { ...actorForAdmin(admin), secondFactorAt: now() };
      const context = { store, seal: sealUnder(encryptionKey), now, actor, accountId, address: '' };
      await execute(updateAdmin, { id: admin.id, expectedVersion: admin.version, privileges }, context);
    },
    async signIn(email) {
      const person = personOf(email);
      await person.signIn();
      const cookie = person.cookie();
      const query: Browser['query'] = async (text, variables = {}) => {
        const headers = { 'content-type': 'application/json', cookie };
        const body = JSON.stringify({ query: text, variables });
        const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
        return (await answer.json()) as GraphqlAnswer;
      };
      return {
        cookie,
        query,
        stepUp: (purpose) => person.stepUp(purpose),
        async change(mutation, input, shown, { dryRun = false, comment } = {}) {
          const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
          const text = `mutation($input: ${inputTypes[mutation] ?? type}!, $dryRun: Boolean!, $comment: String) {
            ${mutation}(input: $input, dryRun: $dryRun, comment: $comment) { outcome ${shown} }
          }`;
          const { data, errors } = await query(text, { input, dryRun, comment });
          const refused = errors?.[0];
          if (refused) throw Object.assign(new Error(refused.message), refused.extensions);
          return data[mutation];
        },
      };
    },
    async close() {
      const closed = app.close();
      // A test that looked at a status alone left the body unread: its connection would end when it is garbage.
      app.server.closeAllConnections();
      await closed;
      mailer.close();
      await publicHttp.close();
      if (beside) return;
      await names.close();
      await store.close();
    },
  };
}

/** Mutations whose input type is not named after them. */
export const inputTypes: Readonly<Record<string, string>> = {
  approveChangeRequest: 'ShownChangeRequestInput',
  confirmChangeRequest: 'ShownChangeRequestInput',
  withdrawChangeRequest: 'ShownChangeRequestInput',
  resubmitChangeRequest: 'ShownChangeRequestInput',
};
