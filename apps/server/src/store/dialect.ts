import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** The differences between the SQL of the two databases. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  /** The marker of the nth parameter, counted from 1. */
  placeholder(n: number): string;
  /** Ends a select whose rows must stay unchanged until the commit. */
  readonly forShare: string;
  readonly forUpdate: string;
  /** The rows of a subquery as one JSON array of objects; an empty array when there are none. */
  jsonRows(fields: Record<string, SQL>, from: SQL): SQL<string>;
  /** A JSON column as a value inside {@link jsonRows}. */
  json(column: SQL): SQL;
  /**
   * Whether the rows of an ordered subquery keep their order outside it. SQLite passes them on one by one; with a
   * second `order by` of the same columns, it would read all of them before it returns the first.
   */
  readonly keepsOrder: boolean;
  /** Whether a column contains a text. */
  contains(column: SQLWrapper, text: string): SQL;
  /** Whether a column is one of many ids, which are sent as one parameter. */
  isOneOf(column: SQLWrapper, ids: readonly string[]): SQL;
  /** The same in a prepared statement, which is given {@link idsParameter} by this name. */
  isOneOfNamed(column: SQLWrapper, name: string): SQL;
  idsParameter(ids: readonly string[]): unknown;
  /** The rows of a JSON text, an array of arrays with a value for each of these types, in their order. */
  rowsOfJson(types: readonly string[], text: string): SQL;
  /** A JSON column as its text. */
  jsonText(column: SQL): SQL<string>;
  /** The text of a JSON value in the type of a JSON column. */
  jsonOf(text: SQL): SQL;
}

const pairs = (fields: Record<string, SQL>): SQL =>
  sql.join(
    Object.entries(fields).map(([name, value]) => sql`${sql.raw(`'${name}'`)}, ${value}`),
    sql`, `,
  );

const valuesAt = (types: readonly string[], cast: (type: string) => string): SQL =>
  sql.raw(types.map((type, at) => `(value ->> ${at})${cast(type)}`).join(', '));

export const sqliteDialect: Dialect = {
  name: 'sqlite',
  keepsOrder: true,
  placeholder: () => '?',
  // A transaction begins IMMEDIATE and so is the only writer of the database.
  forShare: '',
  forUpdate: '',
  jsonRows: (fields, from) => sql`(select json_group_array(json_object(${pairs(fields)})) ${from})`,
  json: (column) => sql`json(${column})`,
  contains: (column, text) => sql`instr(${column}, ${text}) > 0`,
  isOneOf: (column, ids) => sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`,
  isOneOfNamed: (column, name) => sql`${column} in (select value from json_each(${sql.placeholder(name)}))`,
  idsParameter: (ids) => JSON.stringify(ids),
  // With a condition, so that the `on` of `on conflict` cannot be one of a join (sqlite.org/lang_upsert.html).
  rowsOfJson: (types, text) => sql`select ${valuesAt(types, () => '')} from json_each(${text}) where true`,
  jsonText: (column) => sql`${column}`,
  jsonOf: (text) => text,
};

export const postgresDialect: Dialect = {
  name: 'postgres',
  keepsOrder: false,
  placeholder: (n) => `$${n}`,
  forShare: ' for share',
  forUpdate: ' for update',
  jsonRows: (fields, from) => sql`(select coalesce(json_agg(json_build_object(${pairs(fields)})), '[]')::text ${from})`,
  json: (column) => column,
  contains: (column, text) => sql`strpos(${column}, ${text}) > 0`,
  isOneOf: (column, ids) => sql`${column} = any(${sql.param(ids)})`,
  isOneOfNamed: (column, name) => sql`${column} = any(${sql.placeholder(name)})`,
  idsParameter: (ids) => ids,
  rowsOfJson: (types, text) =>
    sql`select ${valuesAt(types, (type) => `::${type}`)} from json_array_elements(${text}::json)`,
  jsonText: (column) => sql`${column}::text`,
  jsonOf: (text) => sql`${text}::json`,
};
