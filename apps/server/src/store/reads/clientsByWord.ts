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
export const clientsByWord = (source: Source, accountId: string) => {
  const { db, t, bounds } = source;
  const { clientId, foldedName, word } = t.clientWords;
  const firstOf = firstValues(source);
  const ours = and(eq(t.clientWords.accountId, accountId), eq(t.clientWords.leads, false));

  return async ({ isRest, filter, descending }: ClientList, request: PageRequest): Promise<Subquery | undefined> => {
    const { search = '', ...rest } = filter;
    const [begin = '', ...more] = wordsOf(search);
    const isAlone = more.length === 0 && Object.values(rest).every((value) => value === undefined || value === '');
    if (!isRest || !isAlone) return undefined;

    const texts = [...new Set([begin, search])];
    const words = (await Promise.all(texts.map((text) => firstOf(word, ours, text, bounds.merged + 1)))).flat();
    if (words.length > bounds.merged) return undefined;

    // Before the names that begin with it, and behind those.
    const parts = [{ until: begin }, { since: `${begin}\u{10ffff}` }];
    const stretches = words.flatMap((one) =>
      parts.map((part) => {
        const { after, orderBy } = keyset({ by: foldedName, tie: clientId, descending, ...part }, request);
        const stretch = db
          .select({ id: clientId, place: sql`${foldedName}`.as('place'), foldedName })
          .from(t.clientWords)
          .where(and(ours, eq(word, one), after))
          .orderBy(...orderBy)
          .limit(request.limit)
          .as('stretch');
        return db.select().from(stretch);
      }),
    );
    const [first, ...others] = stretches;
    return first && others.reduce((all, other) => all.union(other) as typeof all, first).as('entries');
  };
};
