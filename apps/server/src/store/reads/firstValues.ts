import { and, gt, gte, lt, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Source } from '../source.js';

/** An upper bound for the values that begin with a text. */
const upperBound = (column: PgColumn, text: string): SQL => lt(column, `${text}\u{10ffff}`);

/** A prefix condition that an index can seek. */
export const startsWith = (column: PgColumn, text: string): SQL =>
  and(gte(column, text), upperBound(column, text)) as SQL;

/**
 * The first `max` different values of a column that begin with a text. Each is sought in an index after the previous
 * one, which is as fast with a million rows of a value as with one.
 */
export const firstValues =
  ({ db }: Pick<Source, 'db'>) =>
  async (column: PgColumn, ours: SQL | undefined, text: string, max: number): Promise<string[]> => {
    const next = (since: SQL) =>
      sql`(select min(${column}) from ${column.table} where ${and(ours, since, upperBound(column, text))})`;
    const found = await db.select({ value: sql<string>`value` }).from(
      sql`(with recursive met(value) as (
          select ${next(gte(column, text))}
          union all select ${next(gt(column, sql`met.value`))} from met where met.value is not null
        ) select value from met where value is not null limit ${max}) as met`,
    );
    return found.map(({ value }) => value);
  };
