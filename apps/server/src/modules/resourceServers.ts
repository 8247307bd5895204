import type { AccountReads } from '../kernel/reads.js';
import { InvalidInput, type Issue } from '../kernel/refusal.js';

/** The ids of those clients, of the ones named, that the account has. */
export async function knownClients(reads: AccountReads, ids: readonly string[] = []): Promise<ReadonlySet<string>> {
  return new Set((await reads.clients.byIds(ids)).map(({ id }) => id));
}

/** @throws InvalidInput naming every resource server that is no client of the account */
export function checkResourceServers(ids: readonly string[] = [], known: ReadonlySet<string>): void {
  const issues = ids.flatMap((id, index): Issue[] =>
    known.has(id) ? [] : [{ path: ['resourceServerIds', index], message: 'There is no such client.' }],
  );
  if (issues.length > 0) throw new InvalidInput(issues);
}
