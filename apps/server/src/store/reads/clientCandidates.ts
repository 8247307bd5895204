import { clientTypes } from '@countersign/schema';
import { and, eq, gt, gte, inArray, isNull, lt, lte, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { foldName } from '../../clients/client.js';
import type { ClientFilter } from '../../clients/reads.js';
import type { Source } from '../source.js';

// Up to so many clients are fetched one by one and sorted, in a few milliseconds. When more match, the next page of them
// is found sooner by walking the list, of which as much time sees fifty times as many.
const few = 1000;

// Up to so many entries of an index are looked through, or put aside to see on the way which of the list they are.
const many = 10_000;

// How many names of other accounts are looked at, where the index knows no accounts.
const looks = 2 * few;

/** What indexes tell of the clients that match a filter. */
export interface Candidates {
  /** All that match are among these. */
  readonly ids?: readonly string[];
  /** All that match fit this, which costs less to ask of one after the other. */
  readonly among?: (id: SQLWrapper) => SQL;
}

type Finder = (filter: ClientFilter) => Promise<readonly string[] | undefined>;

const beginsWith = (column: PgColumn, text: string) => and(gte(column, text), lt(column, `${text}\u{10ffff}`)) as SQL;

/** Which clients may match a filter, when those are few; each part of a filter has an index to ask. */
export const clientCandidates = ({ db, t, dialect }: Source, accountId: string) => {
  const { clients, clientModules, clientAccessTypes, clientSecrets, lastUses } = t;
  const ours = and(eq(clients.accountId, accountId), isNull(clients.deletedAt));

  const rowsOf = (
    table: typeof clientModules | typeof clientAccessTypes | typeof clientSecrets | typeof lastUses,
    which: SQL | undefined,
  ) =>
    db
      .select({ id: table.clientId })
      .from(table as typeof lastUses)
      .where(which);

  const idsOf = async (rows: { limit(count: number): PromiseLike<{ id: string }[]> }) => {
    const found = await rows.limit(few + 1);
    return found.length > few ? undefined : found.map(({ id }) => id);
  };

  const ending = ({ after, until }: NonNullable<ClientFilter['secretEnds']>) =>
    rowsOf(
      clientSecrets,
      and(
        eq(clientSecrets.accountId, accountId),
        gt(clientSecrets.expiresAt, after),
        lte(clientSecrets.expiresAt, until),
      ),
    );

  const named = async (search: string): Promise<readonly string[] | undefined> => {
    const found = await db
      .select({ id: sql<string | null>`id`, looked: sql<number>`looked` })
      .from(sql`(${dialect.named(accountId, foldName(search), { ids: few + 1, looks: looks + 1 })}) as named`);
    if (found.length > few || (found[0]?.looked ?? 0) > looks) return undefined;
    const byId = db
      .select({ id: clients.id })
      .from(clients)
      .where(and(ours, beginsWith(clients.id, search)));
    const ids = await idsOf(byId);
    return ids && [...found.flatMap(({ id }) => id ?? []), ...ids];
  };

  /** The index that is asked first for what stands in the client's own row. */
  const leading = ({ owner, unusedSince, type, enabled, environment }: ClientFilter) => {
    if (owner) return beginsWith(clients.ownerEmail, owner.toLowerCase());
    if (unusedSince !== undefined) return lt(clients.createdAt, unusedSince);
    if (type === undefined && enabled === undefined && !environment) return undefined;
    // Each value where none is asked for, so that the index is sought by what stands behind.
    return and(
      inArray(clients.enabled, enabled === undefined ? [true, false] : [enabled]),
      inArray(clients.type, type === undefined ? [...clientTypes] : [type]),
      environment ? eq(clients.environment, environment) : undefined,
    );
  };

  /** Many may fit each of two questions, and few both. */
  const inRow: Finder = async (filter) => {
    const lead = leading(filter);
    if (!lead) return undefined;
    const { id, type, enabled, environment } = clients;
    const led = db.select({ id, type, enabled, environment }).from(clients).where(and(ours, lead));
    const looked = led.limit(many + 1).as('looked');
    const asked = (['type', 'enabled', 'environment'] as const).map((field) =>
      filter[field] === undefined || filter[field] === '' ? undefined : eq(looked[field], filter[field] as never),
    );
    const ids = await idsOf(
      db
        .select({ id: looked.id })
        .from(looked)
        .where(and(...asked)),
    );
    const isCut = ids !== undefined && (await led.limit(1).offset(many)).length > 0;
    return isCut ? undefined : ids;
  };

  const finders: readonly Finder[] = [
    async ({ ids }) => ids,
    async ({ moduleId: id }) => (id ? idsOf(rowsOf(clientModules, eq(clientModules.moduleId, id))) : undefined),
    async ({ accessTypeId: id }) =>
      id ? idsOf(rowsOf(clientAccessTypes, eq(clientAccessTypes.accessTypeId, id))) : undefined,
    async ({ secretEnds }) => (secretEnds ? idsOf(ending(secretEnds)) : undefined),
    async ({ unusedSince: at }) =>
      at === undefined
        ? undefined
        : idsOf(rowsOf(lastUses, and(eq(lastUses.accountId, accountId), lt(lastUses.usedAt, at)))),
    inRow,
    async ({ search }) => (search ? named(search) : undefined),
  ];

  return async (filter: ClientFilter): Promise<Candidates> => {
    for (const find of finders) {
      const ids = await find(filter);
      if (ids) return { ids };
    }
    const { secretEnds } = filter;
    if (!secretEnds || (await ending(secretEnds).limit(1).offset(many)).length > 0) return {};
    return { among: (id) => sql`${id} in (${ending(secretEnds)})` };
  };
};
