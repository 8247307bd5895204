import type { Account } from '../../accounts/model/account.js';
import { accountSubject } from '../../accounts/model/describe.js';
import { InvalidInput } from '../../kernel/refusal.js';
import type { Decision } from '../../model/command.js';
import type { Write } from '../../model/plan.js';
import type { AccountReads } from '../../model/reads.js';
import type { Module } from '../../modules/model/module.js';
import { type Crossings, Reach } from '../../modules/model/reach.js';
import { eventNotice } from '../../notices/model/notice.js';
import type { Client, ClientRecord } from '../model/client.js';
import { clientSubject } from '../model/describe.js';
import { enablingRisks } from '../model/risks.js';
import { givenReason } from './givenReason.js';

/** A client and its modules, which tell how far it reaches. */
type ListedWithModules = ClientRecord & Pick<Client, 'modules'>;

export interface LoadedClients {
  readonly clients: readonly ListedWithModules[];
  readonly modules: readonly Module[];
  readonly crossings: Crossings;
}

export async function loadClients(reads: AccountReads, ids: readonly string[]): Promise<LoadedClients> {
  const [found, grants, crossings] = await Promise.all([
    reads.clients.byIds(ids),
    reads.clients.modulesOf(ids),
    reads.modules.crossings(),
  ]);
  const granted = Map.groupBy(grants, ({ clientId }) => clientId);
  const modules = await reads.modules.byIds([...new Set(grants.map(({ moduleId }) => moduleId))]);
  return { crossings, modules, clients: found.map((client) => ({ ...client, modules: granted.get(client.id) ?? [] })) };
}

/**
 * The clients of these ids, in their order: all of them or none.
 * @throws InvalidInput naming each that is not there any more, at its place in the input
 */
export function requireAll(
  ids: readonly string[],
  clients: readonly ListedWithModules[],
  at: (index: number) => (string | number)[],
) {
  const found = new Map(clients.map((client) => [client.id, client]));
  const missing = ids.flatMap((id, index) =>
    found.has(id) ? [] : [{ path: at(index), message: 'This client no longer exists.' }],
  );
  if (missing.length > 0) throw new InvalidInput(missing);
  return ids.flatMap((id) => found.get(id) ?? []);
}

/**
 * Many clients are stopped, or started, only after their number was typed, unless the account does without.
 * @throws InvalidInput when it was not
 */
export function assertCountConfirmed(count: number, confirmation: string | undefined, { settings }: Account): void {
  if (settings.typedConfirmation && confirmation?.trim() !== String(count)) {
    throw InvalidInput.at('confirmation', `Type ${count}, the number of clients, to confirm.`);
  }
}

/**
 * The decision to enable or disable several at once. Those that are so already stay as they are; when that is all of them,
 * nothing changes.
 */
export function setEnabled(
  clients: readonly ListedWithModules[],
  enabled: boolean,
  {
    account,
    crossings,
    now,
    reason,
  }: { account: Account; crossings: Crossings; now: number; reason?: string | undefined },
): Decision<{ clientIds: string[] }> {
  const subject = accountSubject(account);
  const result = { clientIds: clients.map(({ id }) => id) };
  const [first, ...more] = clients.filter((client) => client.enabled !== enabled);
  if (!first) return { writes: [], subject, changes: [], result };
  const changed = [first, ...more];
  return {
    writes: changed.flatMap((client): Write[] => [
      { update: 'clients', id: client.id, version: client.version, set: { enabled, updatedAt: now } },
      ...(enabled ? [] : [{ insert: 'outbox' as const, row: eventNotice('CLIENT_DISABLED', client, now) }]),
    ]),
    reach: Reach.ofClients([first, ...more], crossings),
    subject,
    changes: [{ field: 'clients', before: null, after: changed.map(({ id, name }) => `${name} (${id})`) }],
    risks: enabled ? enablingRisks(changed) : [],
    each: changed.map((client) => ({
      subject: clientSubject(client),
      changes: [{ field: 'enabled', before: !enabled, after: enabled }, ...givenReason({ reason })],
    })),
    result,
  };
}
