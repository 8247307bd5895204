import { setImmediate } from 'node:timers/promises';
import { and, eq, getTableColumns, isNull, lt, type SQL, sql } from 'drizzle-orm';
import { type ClientOrder, type ListedClient, parts } from '../../clients/order.js';
import type { ClientFilter, ClientReads } from '../../clients/reads.js';
import type { Place } from '../../kernel/page.js';
import { keyset, toPage } from '../keyset.js';
import type { Source } from '../source.js';
import { clientCandidates } from './clientCandidates.js';
import { clientMatch, isSearched } from './clientMatch.js';

// Clients looked at in one statement, which takes some ten milliseconds: the embedded database answers on the thread that
// answers token requests as well.
const longest = 2000;

// And in the order of names, where the index alone tells whether a name is searched for.
const longestOfNames = 20_000;

/** The list of an account's clients, found as quickly among a million as among a thousand. */
export const clientPage = (source: Source, accountId: string): ClientReads['page'] => {
  const { db, t, dialect } = source;
  const { clients, lastUses } = t;
  const candidates = clientCandidates(source, accountId);
  const matching = clientMatch(source);
  const columns = { ...getTableColumns(clients), usedAt: lastUses.usedAt };

  /** The index that has an order, with what of the filter it answers by itself, and what is left to look at. */
  const listIn = (order: ClientOrder, filter: ClientFilter) => {
    const { by, descending } = parts(order);
    const until = filter.unusedSince;
    if (by === 'usedAt') {
      const ours = and(eq(lastUses.accountId, accountId), until === undefined ? undefined : lt(lastUses.usedAt, until));
      return { table: lastUses, by: lastUses.usedAt, tie: lastUses.clientId, descending, ours, left: filter };
    }
    const { answered, left } = by === 'id' ? { answered: {}, left: filter } : indexed(filter);
    const old = by === 'createdAt' && until !== undefined ? lt(clients.createdAt, until) : undefined;
    const ours = and(eq(clients.accountId, accountId), isNull(clients.deletedAt), old, ...matching(answered));
    return { table: clients, by: clients[by], tie: clients.id, descending, ours, left };
  };

  return async (filter, order, request) => {
    const list = listIn(order, filter);
    const { limit } = keyset(list, request);
    const searched = list.by === clients.foldedName ? filter.search : undefined;
    const fits = matching(searched ? { ...list.left, search: undefined } : list.left);

    /** A stretch of the list as its index has it, from a place on. */
    const stretch = (from: Place | undefined, length: number, among?: SQL) => {
      const { after, orderBy } = keyset(list, { ...request, from });
      return db
        .select({ id: list.tie, value: sql<Place['value']>`${list.by}`.as('place') })
        .from(list.table as typeof clients)
        .where(and(list.ours, among, after))
        .orderBy(...orderBy)
        .limit(length);
    };

    /** Those of a stretch that fit, in full. */
    const fitting = async (walked: ReturnType<typeof stretch>, most: number): Promise<ListedClient[]> => {
      const places = walked.as('walked');
      const { orderBy } = keyset({ by: places.value, tie: places.id, descending: list.descending }, request);
      return db
        .select(columns)
        .from(places)
        .innerJoin(clients, eq(clients.id, places.id))
        .innerJoin(lastUses, eq(lastUses.clientId, clients.id))
        .where(
          and(
            searched ? isSearched(dialect, places.value, places.id, searched) : undefined,
            isNull(clients.deletedAt),
            ...fits,
          ),
        )
        .orderBy(...orderBy)
        .limit(most);
    };

    const found: ListedClient[] = [];
    const find = async (walked: ReturnType<typeof stretch>) => {
      found.push(...(await fitting(walked, limit - found.length)));
    };
    let from = request.from;
    let length = searched || fits.some(Boolean) ? 4 * limit : limit;
    let ids: readonly string[] | undefined;
    for (let stretches = 1; ; stretches++) {
      await find(stretch(from, length));
      if (found.length === limit) break;
      const [end] = await stretch(from, 1).offset(length - 1);
      if (!end) break;
      from = end;
      // What many clients fit is met within one stretch; what few fit, an index knows.
      if (stretches === 1) ids = await candidates(filter);
      if (ids) {
        await find(stretch(from, ids.length, dialect.isOneOf(list.tie, ids)));
        break;
      }
      length = Math.min(2 * length, searched ? longestOfNames : longest);
      await setImmediate();
    }
    return toPage(found, request);
  };
};

/** At most one of these is answered by an index: each has the order by name and the one by age. */
function indexed({ environment, type, enabled, ...rest }: ClientFilter): {
  answered: ClientFilter;
  left: ClientFilter;
} {
  if (environment !== undefined) return { answered: { environment }, left: { type, enabled, ...rest } };
  if (type !== undefined) return { answered: { type }, left: { enabled, ...rest } };
  return { answered: { enabled }, left: rest };
}
