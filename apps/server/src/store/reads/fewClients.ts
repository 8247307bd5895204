import { clientTypes, searchWords, wordsOf } from '@countersign/schema';
import { and, eq, gt, inArray, isNull, lt, lte, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { ClientFilter } from '../../clients/model/reads.js';
import type { Source } from '../source.js';
import type { ClientList } from './clientLists.js';
import { firstValues, startsWith } from './firstValues.js';

/** The clients that fit a part of a filter, as an index knows them. */
export type Few = {
  /** The part of the filter that need not be asked of each of them again. */
  readonly known?: keyof ClientFilter;
} & (
  | {
      /** Selects the `id` of each, of some perhaps twice. */
      readonly ids: SQL;
    }
  | {
      readonly of: 'clients' | 'lastUses';
      /** Which rows of that table they are: stretches of an index that has what they are sorted by as well. */
      readonly stretches: readonly (SQL | undefined)[];
    }
);

const mostOwners = 5;

// Words by which clients are counted; each is another thousand entries of the index to read.
const countedWords = 3;

const longestFirst = (a: string, b: string): number => b.length - a.length;

/** Finds the fewest clients that an index says may fit the filter of a list, when those are few. */
export const fewClients = (source: Source, accountId: string) => {
  const { db, t, dialect, bounds } = source;
  const first = firstValues(source);
  const { clients, clientModules, clientAccessTypes, clientSecrets, clientWords, lastUses } = t;

  const mostOf = (way: Few): number => ('ids' in way ? bounds.lookedUp : bounds.sorted);

  const idsIn = (table: PgTable, id: PgColumn, ...which: (SQL | undefined)[]): SQL =>
    sql`select ${id} as id from ${table} where ${and(...which)}`;

  const ours = and(eq(clients.accountId, accountId), isNull(clients.deletedAt));

  /** By what stands in the client's own row, where their last use does not. */
  const ofClients = (field: ClientList['field'], ...which: (SQL | undefined)[]): Few =>
    field === 'usedAt'
      ? { ids: idsIn(clients, clients.id, ours, ...which) }
      : { of: 'clients', stretches: [and(ours, ...which)] };

  // Each value where none is asked for, so that the index is sought by what stands behind.
  const traits = ({ type, enabled, environment }: ClientFilter) => [
    inArray(clients.enabled, enabled === undefined ? [true, false] : [enabled]),
    inArray(clients.type, type === undefined ? [...clientTypes] : [type]),
    environment ? eq(clients.environment, environment) : undefined,
  ];

  /** Whose they are: one after the other as long as few owners' addresses begin so, for the same reason. */
  const ownedBy = async (text: string): Promise<SQL> => {
    const emails = await first(clients.ownerEmail, ours, text, mostOwners + 1);
    return emails.length > mostOwners ? startsWith(clients.ownerEmail, text) : inArray(clients.ownerEmail, emails);
  };

  const unused = (since: number): (SQL | undefined)[] => {
    const older = and(eq(lastUses.accountId, accountId), lt(lastUses.createdAt, since));
    return [
      and(older, gt(lastUses.usedAt, 0), lt(lastUses.usedAt, since)),
      // As the index of these says it: for `= 0` SQLite expects a handful, for a parameter PostgreSQL does not take it.
      and(older, sql`${lastUses.usedAt} <= 0`),
    ];
  };

  const ending = ({ after, until }: NonNullable<ClientFilter['secretEnds']>): SQL =>
    idsIn(
      clientSecrets,
      clientSecrets.clientId,
      eq(clientSecrets.accountId, accountId),
      gt(clientSecrets.expiresAt, after),
      lte(clientSecrets.expiresAt, until),
    );

  /** By the longest of the words that are looked for: those are the ones that the fewest have, most likely. */
  const named = (search: string, isRest = false): SQL[] => {
    // Whose name begins with the only word is in the list before.
    const leads = isRest && wordsOf(search).length === 1 ? [false] : [true, false];
    const having = (text: string) =>
      idsIn(
        clientWords,
        clientWords.clientId,
        eq(clientWords.accountId, accountId),
        inArray(clientWords.leads, leads),
        startsWith(clientWords.word, text),
      );
    return searchWords(search)
      .sort(longestFirst)
      .slice(0, countedWords)
      .map((word) => sql.join([...new Set([word, search])].map(having), sql` union all `));
  };

  const ways = async ({ filter, field, isRest }: ClientList): Promise<(Few | undefined)[]> => {
    const { ids, search, moduleId, accessTypeId, secretEnds, unusedSince, owner, type, enabled, environment } = filter;
    // Of an environment alone there is a list, by name and by age.
    const isApart = type !== undefined || enabled !== undefined || (environment && field === 'usedAt');
    return [
      ids && { ids: idsIn(clients, clients.id, ours, dialect.isOneOf(clients.id, ids)) },
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
      unusedSince === undefined ? undefined : { of: 'lastUses', stretches: unused(unusedSince), known: 'unusedSince' },
      owner ? ofClients(field, await ownedBy(owner.toLowerCase()), ...traits(filter)) : undefined,
      isApart ? ofClients(field, ...traits(filter)) : undefined,
      ...(search ? named(search, isRest) : []).map((found) => ({ ids: found })),
    ];
  };

  /** How many there are, as far as that matters. */
  const countOf = (way: Few): SQL => {
    const met =
      'ids' in way
        ? way.ids
        : sql.join(
            way.stretches.map((which) => sql`select 1 as id from ${t[way.of]} where ${which}`),
            sql` union all `,
          );
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
