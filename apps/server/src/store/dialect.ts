import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

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
  /** Whether a text is part of a column, in a way that no index is asked about. */
  contains(column: SQLWrapper, text: string): SQL;
  /** Whether a column is one of many ids, which travel as one parameter. */
  isOneOf(column: SQLWrapper, ids: readonly string[]): SQL;
  /**
   * A select of the `id` of an account's clients whose folded name has a text as a part, by an index of the parts of names.
   * `looked` tells at how many names it looked, those of other accounts included; with none of ours that is a row without
   * an id.
   */
  named(accountId: string, text: string, limits: { ids: number; looks: number }): SQL;
  /** A JSON column as its text. */
  jsonText(column: SQL): SQL<string>;
}

const pairs = (fields: Record<string, SQL>): SQL =>
  sql.join(
    Object.entries(fields).map(([name, value]) => sql`${sql.raw(`'${name}'`)}, ${value}`),
    sql`, `,
  );

const isShort = (text: string): boolean => [...text].length < 3;

// Of a text with which more trigrams begin than this, it is known that many names have it.
const mostTerms = 500;

/** What is looked for among trigrams: a text of three characters or more, or each trigram that begins with a shorter one. */
const termsOf = (text: string): SQL =>
  isShort(text)
    ? sql`
      select term from client_terms where term >= ${text} and term < ${`${text}\u{10ffff}`} limit ${mostTerms + 1}`
    : sql`
      select ${text} as term`;

export const sqliteDialect: Dialect = {
  name: 'sqlite',
  placeholder: () => '?',
  // A transaction begins IMMEDIATE and so has the whole database to itself.
  forShare: '',
  forUpdate: '',
  jsonRows: (fields, from) => sql`(select json_group_array(json_object(${pairs(fields)})) ${from})`,
  json: (column) => sql`json(${column})`,
  contains: (column, text) => sql`instr(${column}, ${text}) > 0`,
  isOneOf: (column, ids) => sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`,
  // The trigrams know no accounts, so that those of others are met on the way. CROSS JOIN tells SQLite in which order.
  named: (accountId, text, { ids, looks }) => sql`
    with terms as materialized (${termsOf(text)}
    ), met as materialized (
      select rowid as number from client_trigrams
      where client_trigrams match (select coalesce(group_concat('"' || replace(term, '"', '""') || '"', ' or '), '""') from terms)
      limit ${looks}
    ), ours as (
      select client_id from met cross join client_names using (number) where account_id = ${accountId} limit ${ids}
    )
    select client_id as id, looked
    from (select count(*) + case when (select count(*) from terms) > ${mostTerms} then ${looks} else 0 end as looked from met)
    left join ours on true`,
  jsonText: (column) => sql`${column}`,
};

export const postgresDialect: Dialect = {
  name: 'postgres',
  placeholder: (n) => `$${n}`,
  forShare: ' for share',
  forUpdate: ' for update',
  jsonRows: (fields, from) => sql`(select coalesce(json_agg(json_build_object(${pairs(fields)})), '[]')::text ${from})`,
  json: (column) => column,
  contains: (column, text) => sql`strpos(${column}, ${text}) > 0`,
  isOneOf: (column, ids) => sql`${column} = any(${sql.param(ids)})`,
  named: (accountId, text, { ids }) => sql`
    select id, 0 as looked from clients
    where account_id = ${accountId} and deleted_at is null and ${
      isShort(text)
        ? sql`short_parts(folded_name) @> array[${text}]::text[]`
        : sql`folded_name like ${`%${escapeLike(text)}%`}`
    } limit ${ids}`,
  jsonText: (column) => sql`${column}::text`,
};

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
