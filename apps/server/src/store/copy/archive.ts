import { type Column, getTableColumns, getTableName } from 'drizzle-orm';
import type { Tables } from '../tables/index.js';
import { primaryKeyOf, type TableName } from './tables.js';

/** A row in the code's types, independent of the engine, with its fields in the order of the table's columns. */
export type Row = Readonly<Record<string, unknown>>;

/** A database that is read as a whole. */
export interface Archive {
  /** Every row, in the order of the primary key, a batch at a time. */
  rows(table: TableName): AsyncIterable<readonly Row[]>;
  close(): Promise<void>;
}

/** A database that is filled as a whole: inserted rows exist once `keep` is called, and not otherwise. */
export interface NewArchive extends Archive {
  insert(table: TableName, rows: readonly Row[]): Promise<void>;
  keep(): Promise<void>;
}

/** Rows per batch. */
export const batchSize = 500;

/** The SQL of both engines for a whole table, and the conversion of its values in both directions. */
export function shapeOf(tables: Tables, table: TableName, placeholder: (n: number) => string) {
  const fields = Object.entries(getTableColumns(tables[table]) as Record<string, Column>);
  const columns = fields.map(([, column]) => column);
  const name = `"${getTableName(tables[table])}"`;
  const list = columns.map((column) => `"${column.name}"`).join(', ');
  const order = primaryKeyOf(table).map((column) => `"${column}"`);
  return {
    select: `select ${list} from ${name} order by ${order.join(', ')}`,
    insert(count: number): string {
      let n = 0;
      const row = () => `(${columns.map(() => placeholder(++n)).join(', ')})`;
      return `insert into ${name} (${list}) values ${Array.from({ length: count }, row).join(', ')}`;
    },
    read: (values: readonly unknown[]): Row =>
      Object.fromEntries(
        fields.map(([field, column], index) => {
          const value = values[index];
          return [field, value === null ? null : column.mapFromDriverValue(value)];
        }),
      ),
    write: (row: Row): unknown[] =>
      fields.map(([field, column]) => (row[field] === null ? null : column.mapToDriverValue(row[field]))),
  };
}
