import { setImmediate } from 'node:timers/promises';

// Rows per statement: both databases limit the number of parameters.
export const batchSize = 500;

export function* batches<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let at = 0; at < rows.length; at += batchSize) yield rows.slice(at, at + batchSize);
}

// Rows that are written down between two turns of the event loop: a few milliseconds on SQLite, where nothing else is
// answered meanwhile.
const sliceSize = 200;

/** Writes down many rows, a slice at a time, and lets other requests be answered before each. */
export async function inSlices<Row>(rows: readonly Row[], write: (slice: Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += sliceSize) {
    await setImmediate();
    await write(rows.slice(at, at + sliceSize));
  }
}

/** Sorts rows, so that all processes lock them in the same order and cannot deadlock. */
export const inOrder = <Row>(rows: readonly Row[], key: (row: Row) => string): Row[] =>
  rows
    .map((row) => ({ row, key: key(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => row);
