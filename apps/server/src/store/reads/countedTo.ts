import { type SQL, sql } from 'drizzle-orm';

/** How many rows there are, counted no further than a number. */
export const countedTo =
  (most: number) =>
  (some: SQL): SQL<number> =>
    sql<number>`(select count(*) from (select 1 from ${some} limit ${sql.raw(String(most))}) as first_rows)`.mapWith(
      Number,
    );
