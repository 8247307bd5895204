import { wordsOf } from '@countersign/schema';
import { and, eq, type Subquery, sql } from 'drizzle-orm';
import type { PageRequest } from '../../kernel/page.js';
import { keyset } from '../keyset.js';
import type { Source } from '../source.js';
import type { ClientList } from './clientLists.js';
import { firstValues } from './firstValues.js';

/**
 * The clients with a word that begins with the search text, in the order of names, when few different words do: the
 * index has each word's clients in that order, and one page of each is enough. A walk could pass hundreds of thousands
 * of names without a match.
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

    // The ranges before and after the names that begin with the search text.
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
