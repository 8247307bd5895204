import { and, eq, getTableColumns, isNull, type SQL, type SQLWrapper, type Subquery, sql } from 'drizzle-orm';
import type { ClientOrder, ListedClient } from '../../clients/model/order.js';
import type { ClientFilter, ClientReads } from '../../clients/model/reads.js';
import type { PageRequest, Place } from '../../kernel/page.js';
import { eventLoop } from '../../limits/eventLoopShares.js';
import { keyset, toPage } from '../keyset.js';
import type { Source } from '../source.js';
import { type ClientList, clientLists, fromPlace } from './clientLists.js';
import type { Listed } from './clientMatch.js';
import { clientsByTerm } from './clientsByTerm.js';
import { type CandidateSet, selectiveFilters } from './selectiveFilters.js';

/**
 * LIMIT hint: tells the planner that the set is small. Twice the counted size, so that rows inserted since the count
 * are not cut off.
 */
const limitHint = (counted: number): number => 2 * counted;

/** The list of an account's clients, as fast with a million clients as with a thousand. */
export const clientPage = (source: Source, accountId: string): Pick<ClientReads, 'page' | 'countOf'> => {
  const { db, t, dialect, bounds } = source;
  const { clients, lastUses } = t;
  const findCandidates = selectiveFilters(source, accountId);
  const byWord = clientsByTerm(source, accountId);
  const listsIn = clientLists(source, accountId);
  const columns = { ...getTableColumns(clients), usedAt: lastUses.usedAt };

  /** The index columns of a client, and its place in the list. */
  const entry = (table: typeof clients, list: ClientList) => {
    const { normalizedName, type, enabled, environment, ownerEmail, filterBits, createdAt } = table;
    return {
      id: list.tie as typeof clients.id,
      place: sql<Place['value']>`${list.by}`.as('place'),
      normalizedName,
      type,
      enabled,
      environment,
      ownerEmail,
      filterBits,
      createdAt,
    };
  };

  /** A number of entries of a list, from a place on. */
  const range = (list: ClientList, request: PageRequest, length: number) => {
    const { after, orderBy } = keyset(list, request);
    const table = (list.field === 'usedAt' ? lastUses : clients) as typeof clients;
    return db
      .select(entry(table, list))
      .from(table)
      .where(and(list.ours, after))
      .orderBy(...orderBy)
      .limit(length);
  };

  /** The entries of a small set of clients. */
  const entriesOf = (candidates: CandidateSet, list: ClientList) => {
    const isOfClients = 'of' in candidates && candidates.of === 'clients';
    const table = (isOfClients ? clients : lastUses) as typeof clients;
    const here = isOfClients ? list : { ...list, by: lastUses[list.field], tie: lastUses.clientId };
    const entries = () => db.select(entry(table, here));
    if ('of' in candidates) {
      const ranges = candidates.ranges.map((which) => entries().from(table).where(which));
      return ranges
        .reduce((all, other) => all.unionAll(other) as typeof all)
        .limit(limitHint(bounds.sorted))
        .as('entries');
    }
    return entries()
      .from(sql`(select distinct id from (${candidates.ids}) as met limit ${limitHint(bounds.lookedUp)}) as few`)
      .innerJoin(lastUses, sql`${lastUses.clientId} = few.id`)
      .where(eq(lastUses.accountId, accountId))
      .as('entries');
  };

  /** The first matching entries. Walked ones are already in order, and after the place. */
  const fitting = (
    entries: Subquery,
    list: ClientList,
    request: PageRequest,
    { isWalked = false, alreadyApplied }: { isWalked?: boolean; alreadyApplied?: keyof ClientFilter | undefined },
  ) => {
    const met = entries as unknown as Listed & { readonly place: SQL };
    const { after, orderBy } = keyset({ ...list, by: met.place, tie: met.id }, request);
    const found = db
      .select({ id: met.id, place: met.place })
      .from(entries)
      .where(and(isWalked ? undefined : after, ...list.fits(met, alreadyApplied)))
      .orderBy(...(isWalked && dialect.keepsOrder ? [] : orderBy))
      .limit(request.limit)
      .as('found');
    return { found, ordered: keyset({ ...list, by: found.place, tie: found.id }, request).orderBy };
  };

  /** What is shown of the entries that were found. */
  type Show<T> = (met: ReturnType<typeof fitting>) => Promise<T[]>;

  const rowsOf: Show<ListedClient> = ({ found, ordered }) =>
    db
      .select(columns)
      .from(found)
      .innerJoin(clients, eq(clients.id, found.id))
      .innerJoin(lastUses, eq(lastUses.clientId, clients.id))
      .where(isNull(clients.deletedAt))
      .orderBy(...ordered);

  // A question for each: joined, PostgreSQL would read the clients from one end to the other beside a thousand found.
  const isThere = (id: SQLWrapper) =>
    sql`(select 1 from ${clients} where ${clients.id} = ${id} and ${clients.deletedAt} is null) = 1`;
  const idsOf: Show<{ id: string }> = ({ found }) => db.select({ id: found.id }).from(found).where(isThere(found.id));

  /** The matching clients of a list, from a place on, up to the limit. */
  const find = async <T>(show: Show<T>, list: ClientList, request: PageRequest): Promise<T[]> => {
    const candidates = await findCandidates(list);
    if (candidates)
      return show(fitting(entriesOf(candidates, list), list, request, { alreadyApplied: candidates.alreadyApplied }));
    const named = await byWord(list, request);
    if (named) return show(fitting(named, list, request, {}));

    const found: T[] = [];
    let rest = request;
    for (;;) {
      const walked = range(list, rest, bounds.walked).as('entries');
      found.push(...(await show(fitting(walked, list, rest, { isWalked: true }))));
      if (found.length === request.limit) return found;
      const [end] = await range(list, rest, 1).offset(bounds.walked - 1);
      if (!end) return found;
      rest = { ...rest, limit: request.limit - found.length, from: { value: end.place, id: end.id } };
      await eventLoop.pause(accountId);
    }
  };

  /** The matching clients in an order, from a place on, up to the limit. */
  const matching = async <T>(
    show: Show<T>,
    filter: ClientFilter,
    order: ClientOrder,
    { limit, ...place }: PageRequest,
  ): Promise<T[]> => {
    const found: T[] = [];
    // The embedded database runs on the thread of the event loop, where the many searches of one query would block all
    // other requests until the last of them.
    if (Object.values(filter).some((value) => value !== undefined && value !== '')) await eventLoop.pause(accountId);
    for (const { list, from } of fromPlace(listsIn(order, filter), { limit, ...place })) {
      if (found.length === limit) break;
      found.push(...(await find(show, list, { ...place, from, limit: limit - found.length })));
    }
    return found;
  };

  return {
    page: async (filter, order, request) =>
      toPage(await matching(rowsOf, filter, order, { ...request, limit: request.limit + 1 }), request),
    countOf: async (filter, most) =>
      (await matching(idsOf, filter, 'NAME_ASC', { limit: most, backwards: false })).length,
  };
};
