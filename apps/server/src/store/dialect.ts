import { type SQL, sql } from 'drizzle-orm';

/** Everything in which the two databases' SQL differs, by name. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  /** The marker of the nth parameter, counted from 1. */
  placeholder(n: number): string;
  /** Ends a select whose rows must stay as they are until the commit. */
  readonly forShare: string;
  readonly forUpdate: string;
  /** The rows of a subquery as one JSON array of objects; an empty array when there are none. */
  jsonRows(fields: Record<string, SQL>, from: SQL): SQL<string>;
  /** A JSON column as a value inside {@link jsonRows}. */
  json(column: SQL): SQL;
}

const pairs = (fields: Record<string, SQL>): SQL =>
  sql.join(
    Object.entries(fields).map(([name, value]) => sql`${sql.raw(`'${name}'`)}, ${value}`),
    sql`, `,
  );

export const sqliteDialect: Dialect = {
  name: 'sqlite',
  placeholder: () => '?',
  // A transaction begins IMMEDIATE and so has the whole database to itself.
  forShare: '',
  forUpdate: '',
  jsonRows: (fields, from) => sql`(select json_group_array(json_object(${pairs(fields)})) ${from})`,
  json: (column) => sql`json(${column})`,
};

export const postgresDialect: Dialect = {
  name: 'postgres',
  placeholder: (n) => `$${n}`,
  forShare: ' for share',
  forUpdate: ' for update',
  jsonRows: (fields, from) => sql`(select coalesce(json_agg(json_build_object(${pairs(fields)})), '[]')::text ${from})`,
  json: (column) => column,
};
