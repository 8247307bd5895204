import { dependencyTables } from '../changes/model/dependency.js';
import type { Write } from '../model/plan.js';
import type { AccountReads } from '../model/reads.js';

const tables = new Set<string>(dependencyTables);

/** The rows that a commit changed or removed, of those that a request may depend on. */
const changedRows = (writes: readonly Write[]): string[] =>
  writes.flatMap((write) => {
    if ('update' in write) return tables.has(write.update) ? [write.id] : [];
    return 'remove' in write && tables.has(write.remove) && 'id' in write.key ? [write.key.id ?? ''] : [];
  });

interface EndSuperseded {
  readonly reads: AccountReads;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Ends the request of this id if it no longer stands. */
  end(id: string): Promise<unknown>;
}

/**
 * Ends the open requests that a commit has superseded, so that no reviewer looks at what cannot be approved, and each
 * requester hears of it at once. The commit itself has taken effect: a failure here is no failure of the change, and an
 * approval decides again whether its request still stands.
 */
export async function endSuperseded(writes: readonly Write[], { reads, now, end }: EndSuperseded): Promise<void> {
  const rows = changedRows(writes);
  if (rows.length === 0) return;
  const superseded = await reads.changes.openDependents(rows, now).catch(() => []);
  // One after the other, each for itself: with an error the answer would be lost, and with it a once-only secret.
  for (const id of superseded) await end(id).catch(() => undefined);
}
