import { clientTypes } from '@countersign/schema';
import { and, eq, gt, gte, inArray, isNull, lt, lte, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { ClientFilter } from '../../clients/reads.js';
import { wordsOf } from '../../clients/words.js';
import type { Source } from '../source.js';
import type { ClientList } from './clientLists.js';

/** The clients that fit a part of a filter, as an index knows them. */
export interface Few {
  /** Selects the `id` of each, of some perhaps twice; ... */
  readonly ids?: SQL;
  /** ... or which of the last uses are theirs: each of these is a stretch of an index. */
  readonly uses?: readonly (SQL | undefined)[];
  /** The part of the filter that need not be asked of each of them again. */
  readonly known?: keyof ClientFilter;
}

// Up to so many are looked up one by one and sorted, in about a millisecond. Of more, walking the list meets enough soon.
export const mostFew = 1000;

// So many when they are found where stands what they are sorted by.
const mostInOrder = 5000;

const mostOwners = 5;

const mostOf = (way: Few): number => (way.ids ? mostFew : mostInOrder);

const beginsWith = (column: PgColumn, text: string) => and(gte(column, text), lt(column, `${text}\u{10ffff}`)) as SQL;

const longestFirst = (a: string, b: string): number => b.length - a.length;

/** Finds the fewest clients that an index says may fit the filter of a list, when those are few. */
export const fewClients = ({ db, t, dialect }: Source, accountId: string) => {
  const { clients, clientModules, clientAccessTypes, clientSecrets, clientWords, lastUses } = t;

  const idsIn = (table: PgTable, id: PgColumn, ...which: (SQL | undefined)[]): SQL =>
    sql`select ${id} as id from ${table} where ${and(...which)}`;

  const ours = and(eq(clients.accountId, accountId), isNull(clients.deletedAt));
  const ofClients = (...which: (SQL | undefined)[]): SQL => idsIn(clients, clients.id, ours, ...which);

  // Each value where none is asked for, so that the index is sought by what stands behind.
  const traits = ({ type, enabled, environment }: ClientFilter) => [
    inArray(clients.enabled, enabled === undefined ? [true, false] : [enabled]),
    inArray(clients.type, type === undefined ? [...clientTypes] : [type]),
    environment ? eq(clients.environment, environment) : undefined,
  ];

  /** Whose they are: one after the other as long as few owners' addresses begin so, for the same reason. */
  const ownedBy = async (text: string): Promise<SQL> => {
    const next = (...which: SQL[]) =>
      sql`(select min(${clients.ownerEmail}) from ${clients} where ${and(ours, beginsWith(clients.ownerEmail, text), ...which)})`;
    const found = await db.select({ email: sql<string>`email` }).from(
      sql`(with recursive owners(email) as (
          select ${next()} union all select ${next(sql`${clients.ownerEmail} > owners.email`)} from owners
          where owners.email is not null
        ) select email from owners where email is not null limit ${mostOwners + 1}) as owners`,
    );
    const emails = found.map(({ email }) => email);
    return emails.length > mostOwners ? beginsWith(clients.ownerEmail, text) : inArray(clients.ownerEmail, emails);
  };

  const unused = (since: number) => [
    and(lt(lastUses.createdAt, since), gt(lastUses.usedAt, 0), lt(lastUses.usedAt, since)),
    // As the index of these says it: for `= 0` SQLite expects a handful, for a parameter PostgreSQL does not take it.
    and(lt(lastUses.createdAt, since), sql`${lastUses.usedAt} <= 0`),
  ];

  const ending = ({ after, until }: NonNullable<ClientFilter['secretEnds']>): SQL =>
    idsIn(
      clientSecrets,
      clientSecrets.clientId,
      eq(clientSecrets.accountId, accountId),
      gt(clientSecrets.expiresAt, after),
      lte(clientSecrets.expiresAt, until),
    );

  /** By each word that is looked for, the longest first: that is the one that the fewest have, most likely. */
  const named = (search: string, isRest = false): SQL[] => {
    const words = wordsOf(search);
    // Whose name begins with the only word is in the list before.
    const leads = isRest && words.length === 1 ? [false] : [true, false];
    const having = (text: string) =>
      idsIn(
        clientWords,
        clientWords.clientId,
        eq(clientWords.accountId, accountId),
        inArray(clientWords.leads, leads),
        beginsWith(clientWords.word, text),
      );
    return words.sort(longestFirst).map((word) => sql.join([...new Set([word, search])].map(having), sql` union all `));
  };

  const ways = async ({ filter, isRest }: ClientList): Promise<(Few | undefined)[]> => {
    const { ids, search, moduleId, accessTypeId, secretEnds, unusedSince, owner, type, enabled, environment } = filter;
    return [
      ids && { ids: ofClients(dialect.isOneOf(clients.id, ids)) },
      moduleId
        ? { ids: idsIn(clientModules, clientModules.clientId, eq(clientModules.moduleId, moduleId)), known: 'moduleId' }
        : undefined,
      accessTypeId
        ? {
            ids: idsIn(clientAccessTypes, clientAccessTypes.clientId, eq(clientAccessTypes.accessTypeId, accessTypeId)),
            known: 'accessTypeId',
          }
        : undefined,
      secretEnds && { ids: ending(secretEnds), known: 'secretEnds' },
      unusedSince === undefined ? undefined : { uses: unused(unusedSince), known: 'unusedSince' },
      owner ? { ids: ofClients(await ownedBy(owner.toLowerCase()), ...traits(filter)) } : undefined,
      type !== undefined || enabled !== undefined || environment ? { ids: ofClients(...traits(filter)) } : undefined,
      ...(search ? named(search, isRest) : []).map((found) => ({ ids: found })),
    ];
  };

  /** How many there are, as far as that matters. */
  const countOf = (way: Few): SQL => {
    const { ids, uses = [] } = way;
    const stretches = uses.map((which) => idsIn(lastUses, lastUses.clientId, eq(lastUses.accountId, accountId), which));
    const met = ids ?? sql.join(stretches, sql` union all `);
    return sql`(select count(*) from (select id from (${met}) as met limit ${mostOf(way) + 1}) as counted)`;
  };

  return async (list: ClientList): Promise<Few | undefined> => {
    const found = (await ways(list)).filter((way) => way !== undefined);
    if (found.length === 0) return undefined;
    const [counts] = await db
      .select(Object.fromEntries(found.map((way, index) => [index, sql`${countOf(way)}`.mapWith(Number)])))
      .from(sql`(select 1) as one`);
    return found
      .map((way, index) => ({ way, count: Number(counts?.[index]) }))
      .filter(({ way, count }) => count <= mostOf(way))
      .sort((a, b) => a.count - b.count)[0]?.way;
  };
};
