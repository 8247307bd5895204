import { setImmediate } from 'node:timers/promises';

// Rows that are deleted by one statement.
export const batchSize = 500;

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
