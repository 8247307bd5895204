import { and, eq, gte, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { type ClientRecord, foldName } from '../../clients/client.js';
import type { ClientFilter, ClientReads } from '../../clients/reads.js';
import { keyset, toPage } from '../keyset.js';
import type { Source } from '../source.js';

// Up to so many clients are fetched by their ids and sorted. When more match, the next page of them is found sooner by
// walking the list in its order and looking at each: among a million it is met within a thousand steps or so each.
const few = 1000;

// How many names of other accounts are looked at on the way, where the index knows no accounts.
const looks = 10 * few;

const trigram = 3;

/** The list of an account's clients, found as quickly among a million as among a thousand. */
export const clientPage = (source: Source, accountId: string): ClientReads['page'] => {
  const { db, t, dialect } = source;
  const { clients, clientModules } = t;
  const ours = and(eq(clients.accountId, accountId), isNull(clients.deletedAt));

  const idBeginsWith = (text: string) => and(gte(clients.id, text), lt(clients.id, `${text}\u{10ffff}`));

  const matching = (filter: ClientFilter): (SQL | undefined)[] => [
    filter.search
      ? or(dialect.contains(clients.foldedName, foldName(filter.search)), idBeginsWith(filter.search))
      : undefined,
    filter.type === undefined ? undefined : eq(clients.type, filter.type),
    filter.enabled === undefined ? undefined : eq(clients.enabled, filter.enabled),
    filter.moduleId === undefined
      ? undefined
      : sql`exists (select 1 from ${clientModules}
          where ${clientModules.clientId} = ${clients.id} and ${clientModules.moduleId} = ${filter.moduleId})`,
  ];

  const found = async (search: string): Promise<string[] | undefined> => {
    const name = foldName(search);
    if ([...name].length < trigram) return undefined;
    const named = await db
      .select({ id: sql<string | null>`id`, looked: sql<number>`looked` })
      .from(sql`(${dialect.named(accountId, name, { ids: few + 1, looks: looks + 1 })}) as named`);
    if (named.length > few || (named[0]?.looked ?? 0) > looks) return undefined;
    const byId = await db
      .select({ id: clients.id })
      .from(clients)
      .where(and(ours, idBeginsWith(search)))
      .limit(few + 1);
    return [...named, ...byId].flatMap(({ id }) => id ?? []);
  };

  const granted = async (moduleId: string): Promise<string[]> => {
    const rows = await db
      .select({ id: clientModules.clientId })
      .from(clientModules)
      .where(eq(clientModules.moduleId, moduleId))
      .limit(few + 1);
    return rows.map(({ id }) => id);
  };

  /** The clients among which all that match are, when those are few. */
  const candidates = async ({ search, moduleId }: ClientFilter): Promise<string[] | undefined> => {
    for (const find of [search && (() => found(search)), moduleId && (() => granted(moduleId))]) {
      const ids = find ? await find() : undefined;
      if (ids && ids.length <= few) return ids;
    }
    return undefined;
  };

  return async (filter, order, request) => {
    const by = order.startsWith('NAME') ? clients.foldedName : clients.createdAt;
    const { after, orderBy, limit } = keyset({ by, tie: clients.id, descending: order.endsWith('DESC') }, request);
    const ids = await candidates(filter);
    const rows: ClientRecord[] = await db
      .select()
      .from(clients)
      .where(and(ours, ids && dialect.isOneOf(clients.id, ids), ...matching(filter), after))
      .orderBy(...orderBy)
      .limit(limit);
    return toPage(rows, request);
  };
};
