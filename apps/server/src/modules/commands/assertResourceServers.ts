import { type Dependency, dependencyOn } from '../../changes/model/dependency.js';
import type { ClientRecord } from '../../clients/model/client.js';
import { InvalidInput, type Issue } from '../../kernel/refusal.js';
import type { Write } from '../../model/plan.js';
import type { AccountReads } from '../../model/reads.js';

/** The named clients that exist in the account. */
export const knownClients = (reads: AccountReads, ids: readonly string[] = []): Promise<ClientRecord[]> =>
  reads.clients.byIds(ids);

/** @throws InvalidInput naming every resource server that is no client of the account */
export function assertResourceServers(ids: readonly string[] = [], known: readonly ClientRecord[]): void {
  const issues = ids.flatMap((id, index): Issue[] =>
    known.some((client) => client.id === id)
      ? []
      : [{ path: ['resourceServerIds', index], message: 'There is no such client.' }],
  );
  if (issues.length > 0) throw new InvalidInput(issues);
}

/** The clients that a change makes resource servers. */
const newResourceServers = (before: readonly string[], after: readonly string[], clients: readonly ClientRecord[]) =>
  clients.filter(({ id }) => after.includes(id) && !before.includes(id));

/** A new resource server acts in every environment. Its version is raised, so that no change to it overlooks that. */
export const bumpResourceServers = (...change: Parameters<typeof newResourceServers>): Write[] =>
  newResourceServers(...change).map(({ id, version }) => ({ update: 'clients', id, version, set: {} }));

/** What a reviewer agrees to is each of these clients as it is, with whoever has its secrets. */
export const resourceServerDependencies = (...change: Parameters<typeof newResourceServers>): Dependency[] =>
  newResourceServers(...change).map((client) => dependencyOn('clients', client, undefined));
