import type { ClientRecord } from '../../clients/model/client.js';
import { InvalidInput, type Issue } from '../../kernel/refusal.js';
import type { Write } from '../../model/plan.js';
import type { AccountReads } from '../../model/reads.js';

/** Those clients, of the ones named, that the account has. */
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

/**
 * A client that becomes a resource server acts in every environment from here on. Its version goes up, so that neither a
 * change to it that is under way nor a reviewer's judgment of it passes over that.
 */
export const bumpResourceServers = (
  before: readonly string[],
  after: readonly string[],
  clients: readonly ClientRecord[],
): Write[] =>
  clients
    .filter(({ id }) => after.includes(id) && !before.includes(id))
    .map(({ id, version }) => ({ update: 'clients', id, version, set: {} }));
