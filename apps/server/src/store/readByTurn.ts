import type { Source } from './source.js';

interface Read<Row> {
  readonly row: Row;
  /** The length of what was read, in characters. */
  readonly weight: number;
}

/** A read of many rows by their ids; ids of which there is no row are left out. */
type ReadMany<Row> = (ids: readonly string[]) => Promise<readonly Read<Row>[]>;

interface Waiting<Row> {
  readonly found: (row: Row | undefined) => void;
  readonly failed: (error: unknown) => void;
}

// Characters of what was read; the rows that were kept first go first. Parsed, and with what follows from it, a row takes
// several times that in bytes: one tenant's largest clients must not fill the memory of all.
const defaultMaxWeight = 8_000_000;

/** Rows by their ids, as many as the weight allows. */
class KeptRows<Row extends { readonly id: string }> {
  readonly #byId = new Map<string, Read<Row>>();
  #weight = 0;

  constructor(readonly maxWeight: number) {}

  get(id: string): Row | undefined {
    return this.#byId.get(id)?.row;
  }

  add(read: Read<Row>): void {
    if (this.#byId.has(read.row.id)) return;
    this.#byId.set(read.row.id, read);
    this.#weight += read.weight;
    for (const [id, { weight }] of this.#byId) {
      if (this.#weight <= this.maxWeight) break;
      this.#byId.delete(id);
      this.#weight -= weight;
    }
  }
}

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
  maxWeight = defaultMaxWeight,
): (id: string) => Promise<Row | undefined> {
  let waiting = new Map<string, Waiting<Row>[]>();
  let kept = new KeptRows<Row>(maxWeight);
  let keptAt: string | undefined;

  /** The rows that are as the database has them now, in which those that are read from now on may be kept. */
  const currentRows = (): KeptRows<Row> => {
    const mark = changeMark?.();
    // Its own rows for each mark: a row that was read before a change may come after it, and is kept with the old ones.
    if (mark === undefined || mark !== keptAt) kept = new KeptRows(maxWeight);
    keptAt = mark;
    return kept;
  };

  const answer = async (turn: ReadonlyMap<string, readonly Waiting<Row>[]>): Promise<void> => {
    const current = currentRows();
    const missing: string[] = [];
    for (const [id, all] of turn) {
      const row = current.get(id);
      if (row) for (const { found } of all) found(row);
      else missing.push(id);
    }
    if (missing.length === 0) return;
    const reads = await readMany(missing);
    const rows = new Map(reads.map(({ row }) => [row.id, row]));
    if (changeMark) for (const read of reads) current.add(read);
    for (const id of missing) for (const { found } of turn.get(id) ?? []) found(rows.get(id));
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
