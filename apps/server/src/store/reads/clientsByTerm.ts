import { wordsOf } from '@countersign/schema';
import { and, eq, type Subquery, sql } from 'drizzle-orm';
import type { PageRequest } from '../../kernel/page.js';
import { keyset } from '../keyset.js';
import type { Source } from '../source.js';
import type { ClientList } from './clientLists.js';
import { firstValues } from './firstValues.js';

/**
 * In the order of names, those that have a word that begins with what is looked for, when few different words do: each word
 * has its clients in that order, and so many of each are enough. Names without it may lie between by the hundred thousand.
 */
export const clientsByTerm = (source: Source, accountId: string) => {
  const { db, t, bounds } = source;
  const { clientId, normalizedName, term } = t.clientSearchTerms;
  const firstOf = firstValues(source);
  const ours = and(eq(t.clientSearchTerms.accountId, accountId), eq(t.clientSearchTerms.startsName, false));

  return async ({ isRest, filter, descending }: ClientList, request: PageRequest): Promise<Subquery | undefined> => {
    const { search = '', ...rest } = filter;
    const [begin = '', ...more] = wordsOf(search);
    const isAlone = more.length === 0 && Object.values(rest).every((value) => value === undefined || value === '');
    if (!isRest || !isAlone) return undefined;

    const texts = [...new Set([begin, search])];
    const terms = (await Promise.all(texts.map((text) => firstOf(term, ours, text, bounds.merged + 1)))).flat();
    if (terms.length > bounds.merged) return undefined;

    // Before the names that begin with it, and behind those.
    const parts = [{ until: begin }, { since: `${begin}\u{10ffff}` }];
    const ranges = terms.flatMap((one) =>
      parts.map((part) => {
        const { after, orderBy } = keyset({ by: normalizedName, tie: clientId, descending, ...part }, request);
        const range = db
          .select({ id: clientId, place: sql`${normalizedName}`.as('place'), normalizedName })
          .from(t.clientSearchTerms)
          .where(and(ours, eq(term, one), after))
          .orderBy(...orderBy)
          .limit(request.limit)
          .as('range');
        return db.select().from(range);
      }),
    );
    const [first, ...others] = ranges;
    return first && others.reduce((all, other) => all.union(other) as typeof all, first).as('entries');
  };
};
