import { getTableColumns, type SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Dialect } from '../dialect.js';

/**
 * Many rows of a table as a select of them, with one parameter, for an insert. The query builder makes an object for each
 * value and a text for each number of rows, which takes longer than the database takes over them.
 */
export function rowsAsJson<Table extends PgTable>(
  { rowsOfJson }: Dialect,
  table: Table,
  rows: readonly Table['$inferInsert'][],
): SQL {
  const columns = Object.entries(getTableColumns(table));
  const values = rows.map((row) => {
    const fields = new Map(Object.entries(row));
    return columns.map(([field]) => fields.get(field));
  });
  return rowsOfJson(
    columns.map(([, column]) => column.getSQLType()),
    JSON.stringify(values),
  );
}
