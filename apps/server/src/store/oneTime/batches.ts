// Rows per statement: both databases limit the number of parameters.
export const batchSize = 500;

export function* batches<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let at = 0; at < rows.length; at += batchSize) yield rows.slice(at, at + batchSize);
}

/** Sorts rows, so that all processes lock them in the same order and cannot deadlock. */
export const inOrder = <Row>(rows: readonly Row[], key: (row: Row) => string): Row[] =>
  [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
