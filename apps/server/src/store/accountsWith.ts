import { setImmediate } from 'node:timers/promises';
import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Source } from './source.js';

// Accounts that one statement looks at: few enough that nobody else waits for it.
const most = 500;

/** Where there may be something to do: in which table, by an index that begins with the account. */
interface Work {
  /** The column of the account. */
  readonly of: PgColumn;
  /** What every row of the index fulfils. */
  readonly indexed?: SQL;
  /** Which rows are to do. */
  readonly due: SQL;
}

/**
 * The accounts that have something to do. Each is sought in an index after the previous one, which is as fast with a
 * million rows of an account as with one: how much one has to do keeps no other from its turn.
 */
export async function accountsWith({ db }: Pick<Source, 'db'>, { of, indexed, due }: Work): Promise<string[]> {
  const where = indexed ? sql`${indexed} and` : sql``;
  const next = (after: SQL) => sql`(select min(${of}) from ${of.table} where ${where} ${of} > ${after})`;
  const exists = sql`exists (select 1 from ${of.table} where ${where} ${of} = found.holder and ${due})`;
  const found: string[] = [];
  for (let after: string | undefined = ''; after !== undefined; ) {
    const walked: { holder: string; isDue: number }[] = await db
      .select({
        holder: sql<string>`found.holder`,
        isDue: sql`case when ${exists} then 1 else 0 end`.mapWith(Number),
      })
      .from(
        sql`(with recursive walked as (
          select ${next(sql`${after}`)} as holder, 1 as step
          union all select ${next(sql`walked.holder`)}, step + 1 from walked
          where walked.holder is not null and step < ${sql.raw(String(most))}
        ) select holder from walked where holder is not null) as found`,
      );
    for (const { holder, isDue } of walked) if (isDue === 1) found.push(holder);
    after = walked.length === most ? walked.at(-1)?.holder : undefined;
    await setImmediate();
  }
  return found;
}
