import type { ClientType } from '@countersign/schema';
import { and, eq, gt, gte, isNull, lt, lte, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { foldName } from '../../clients/client.js';
import type { ClientFilter } from '../../clients/reads.js';
import type { Source } from '../source.js';

// Up to so many clients are fetched by their ids and sorted, in some ten milliseconds. When more match, the next page of
// them is found sooner by walking the list in its order and looking at each.
const few = 5000;

// How many names of other accounts are looked at on the way, where the index knows no accounts.
const looks = 10_000;

const beginsWith = (column: PgColumn, text: string) => and(gte(column, text), lt(column, `${text}\u{10ffff}`)) as SQL;

/** The clients among which all that match a filter are, when those are few; each part of a filter has an index to ask. */
export const clientCandidates = ({ db, t, dialect }: Source, accountId: string) => {
  const { clients, clientModules, clientAccessTypes, clientSecrets, lastUses } = t;

  const clientsWhere = async (which: SQL): Promise<string[]> => {
    const rows = await db
      .select({ id: clients.id })
      .from(clients)
      .where(and(eq(clients.accountId, accountId), isNull(clients.deletedAt), which))
      .limit(few + 1);
    return rows.map(({ id }) => id);
  };

  const named = async (search: string): Promise<string[] | undefined> => {
    const name = foldName(search);
    const found = await db
      .select({ id: sql<string | null>`id`, looked: sql<number>`looked` })
      .from(sql`(${dialect.named(accountId, name, { ids: few + 1, looks: looks + 1 })}) as named`);
    if (found.length > few || (found[0]?.looked ?? 0) > looks) return undefined;
    return [...found.flatMap(({ id }) => id ?? []), ...(await clientsWhere(beginsWith(clients.id, search)))];
  };

  const rowsOf = async (
    table: typeof clientModules | typeof clientAccessTypes | typeof clientSecrets | typeof lastUses,
    which: SQL | undefined,
  ): Promise<string[]> => {
    const rows = await db
      .select({ id: table.clientId })
      .from(table as typeof lastUses)
      .where(which)
      .limit(few + 1);
    return rows.map(({ id }) => id);
  };

  /** What stands in the client's own row is asked for together: many may fit each of two, and nobody both. */
  const inRow = {
    owner: (email: string) => beginsWith(clients.ownerEmail, email.toLowerCase()),
    environment: (environment: string) => eq(clients.environment, environment),
    type: (type: ClientType) => eq(clients.type, type),
    enabled: (enabled: boolean) => eq(clients.enabled, enabled),
  };

  const isAsked = (value: unknown) => value !== undefined && value !== '';

  const finders: {
    readonly [F in Exclude<keyof ClientFilter, keyof typeof inRow>]-?: (
      value: NonNullable<ClientFilter[F]>,
    ) => Promise<string[] | undefined>;
  } = {
    ids: async (ids) => [...ids],
    search: named,
    moduleId: (id) => rowsOf(clientModules, eq(clientModules.moduleId, id)),
    accessTypeId: (id) => rowsOf(clientAccessTypes, eq(clientAccessTypes.accessTypeId, id)),
    secretEnds: ({ after, until }) =>
      rowsOf(
        clientSecrets,
        and(
          eq(clientSecrets.accountId, accountId),
          gt(clientSecrets.expiresAt, after),
          lte(clientSecrets.expiresAt, until),
        ),
      ),
    unusedSince: (at) => rowsOf(lastUses, and(eq(lastUses.accountId, accountId), lt(lastUses.usedAt, at))),
  };

  return async (filter: ClientFilter): Promise<string[] | undefined> => {
    for (const [field, find] of Object.entries(finders)) {
      const value = filter[field as keyof typeof finders];
      if (!isAsked(value)) continue;
      const ids = await find(value as never);
      if (ids && ids.length <= few) return ids;
    }
    const together = Object.entries(inRow).flatMap(([field, condition]) => {
      const value = filter[field as keyof typeof inRow];
      return isAsked(value) ? [condition(value as never)] : [];
    });
    if (together.length === 0) return undefined;
    const ids = await clientsWhere(and(...together) as SQL);
    return ids.length <= few ? ids : undefined;
  };
};
