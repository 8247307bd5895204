import type { Source } from './source.js';

/** A read of many rows by their ids; ids of which there is no row are left out. */
type ReadMany<Row> = (ids: readonly string[]) => Promise<readonly Row[]>;

interface Waiting<Row> {
  readonly found: (row: Row | undefined) => void;
  readonly failed: (error: unknown) => void;
}

// Rows, the least recently kept first to go: a kept row takes some kilobytes.
const maxKept = 10_000;

/**
 * A read of one row, such as the token endpoint's of a client, that is answered at the end of its turn of the event loop:
 * all rows of a turn are read by one statement. Where the database tells whether anything was committed
 * ({@link Source.changeMark}), a row is kept until something was, and answered again without a statement. It is as fresh
 * as one that is read:
 *
 * - The mark is taken after the last request of the turn has come, so that a request never gets a row from before a
 *   commit that preceded it.
 * - The mark is taken before the rows are read: a commit in between makes a row newer than its mark, which costs one
 *   needless read.
 * - An id without a row is never kept.
 */
export function readByTurn<Row extends { readonly id: string }>(
  { changeMark }: Pick<Source, 'changeMark'>,
  readMany: ReadMany<Row>,
): (id: string) => Promise<Row | undefined> {
  let waiting = new Map<string, Waiting<Row>[]>();
  let kept = new Map<string, Row>();
  let keptAt: string | undefined;

  /** The rows that are as the database has them now, in which those that are read from now on may be kept. */
  const currentRows = (): Map<string, Row> => {
    const mark = changeMark?.();
    // A map of its own for each mark: rows that were read before a change may come after it, and are kept in the old one.
    if (mark === undefined || mark !== keptAt) kept = new Map();
    keptAt = mark;
    return kept;
  };

  const answer = async (turn: ReadonlyMap<string, readonly Waiting<Row>[]>): Promise<void> => {
    const current = currentRows();
    const missing = [...turn.keys()].filter((id) => !current.has(id));
    for (const [id, all] of turn) {
      const row = current.get(id);
      if (row) for (const { found } of all) found(row);
    }
    if (missing.length === 0) return;
    const rows = new Map((await readMany(missing)).map((row) => [row.id, row]));
    for (const id of missing) {
      const row = rows.get(id);
      if (row && changeMark) keep(current, row);
      for (const { found } of turn.get(id) ?? []) found(row);
    }
  };

  const keep = (rows: Map<string, Row>, row: Row): void => {
    if (rows.size >= maxKept) {
      const [oldest] = rows.keys();
      if (oldest !== undefined) rows.delete(oldest);
    }
    rows.set(row.id, row);
  };

  const endTurn = (): void => {
    const turn = waiting;
    waiting = new Map();
    answer(turn).catch((error: unknown) => {
      for (const all of turn.values()) for (const { failed } of all) failed(error);
    });
  };

  return (id) =>
    new Promise((found, failed) => {
      if (waiting.size === 0) setImmediate(endTurn);
      const all = waiting.get(id);
      if (all) all.push({ found, failed });
      else waiting.set(id, [{ found, failed }]);
    });
}
