/** Rows that are added up in memory until they are written down. */
export interface Tally<Row> {
  add(row: Row): void;
  /** Writes down what was added since. What could not be written is kept for the next time. */
  flush(): Promise<void>;
}

interface TallyOptions<Row> {
  keyOf(row: Row): string;
  /** Two rows of one key as one, the later second. */
  merge(before: Row, row: Row): Row;
  write(rows: readonly Row[]): Promise<void>;
}

export function tally<Row>({ keyOf, merge, write }: TallyOptions<Row>): Tally<Row> {
  let rows = new Map<string, Row>();

  const add = (row: Row): void => {
    const key = keyOf(row);
    const before = rows.get(key);
    rows.set(key, before === undefined ? row : merge(before, row));
  };

  return {
    add,
    async flush() {
      const counted = rows;
      if (counted.size === 0) return;
      rows = new Map();
      try {
        await write([...counted.values()]);
      } catch (error) {
        const later = rows;
        rows = counted;
        for (const row of later.values()) add(row);
        throw error;
      }
    },
  };
}
