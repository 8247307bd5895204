import { clientTypes, labelOf, searchWords, wordsOf } from '@countersign/schema';
import { and, eq, gt, inArray, isNull, lt, lte, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { ClientFilter } from '../../clients/model/reads.js';
import type { Source } from '../source.js';
import type { ClientList } from './clientLists.js';
import { firstValues, startsWith } from './firstValues.js';

/** The clients that match a part of a filter, by an index. */
export type CandidateSet = {
  /** The part of the filter that need not be checked for each of them again. */
  readonly alreadyApplied?: keyof ClientFilter;
} & (
  | {
      /** Selects their ids, possibly with duplicates. */
      readonly ids: SQL;
    }
  | {
      readonly of: 'clients' | 'lastUses';
      /** Their rows in that table: ranges of an index that also holds the column of the order. */
      readonly ranges: readonly (SQL | undefined)[];
    }
);

const maxOwners = 5;

// Words whose clients are counted; each is another thousand index entries to read.
const countedTerms = 3;

const longestFirst = (a: string, b: string): number => b.length - a.length;

/** Finds the smallest set of clients that may match the filter of a list by an index, when that set is small. */
export const selectiveFilters = (source: Source, accountId: string) => {
  const { db, t, dialect, bounds } = source;
  const first = firstValues(source);
  const { clients, clientModules, clientAccessTypes, clientLabels, clientSecrets, clientSearchTerms, lastUses } = t;

  const maxOf = (candidates: CandidateSet): number => ('ids' in candidates ? bounds.lookedUp : bounds.sorted);

  const idsIn = (table: PgTable, id: PgColumn, ...which: (SQL | undefined)[]): SQL =>
    sql`select ${id} as id from ${table} where ${and(...which)}`;

  const ours = and(eq(clients.accountId, accountId), isNull(clients.deletedAt));

  /** By columns of the client's own row, which does not hold the last use. */
  const ofClients = (field: ClientList['field'], ...which: (SQL | undefined)[]): CandidateSet =>
    field === 'usedAt'
      ? { ids: idsIn(clients, clients.id, ours, ...which) }
      : { of: 'clients', ranges: [and(ours, ...which)] };

  // All values where none is requested, so that the index can seek by its following columns.
  const traits = ({ type, enabled, environment }: ClientFilter) => [
    inArray(clients.enabled, enabled === undefined ? [true, false] : [enabled]),
    inArray(clients.type, type === undefined ? [...clientTypes] : [type]),
    environment ? eq(clients.environment, environment) : undefined,
  ];

  /** By owner: address by address while few addresses have the prefix, for the same reason. */
  const ownedBy = async (text: string): Promise<SQL> => {
    const emails = await first(clients.ownerEmail, ours, text, maxOwners + 1);
    return emails.length > maxOwners ? startsWith(clients.ownerEmail, text) : inArray(clients.ownerEmail, emails);
  };

  const unused = (since: number): (SQL | undefined)[] => {
    const older = and(eq(lastUses.accountId, accountId), lt(lastUses.createdAt, since));
    return [
      and(older, gt(lastUses.usedAt, 0), lt(lastUses.usedAt, since)),
      // Exactly the condition of the partial index: for `= 0` SQLite expects few rows, and with a parameter PostgreSQL
      // does not use the index.
      and(older, sql`${lastUses.usedAt} <= 0`),
    ];
  };

  const refused = (since: number): SQL =>
    idsIn(
      lastUses,
      lastUses.clientId,
      eq(lastUses.accountId, accountId),
      gt(lastUses.refusedAt, since),
      // The condition of the partial index, which no parameter tells of.
      sql`${lastUses.refusedAt} > 0`,
    );

  const ending = ({ after, until }: NonNullable<ClientFilter['secretEnds']>): SQL =>
    idsIn(
      clientSecrets,
      clientSecrets.clientId,
      eq(clientSecrets.accountId, accountId),
      gt(clientSecrets.expiresAt, after),
      lte(clientSecrets.expiresAt, until),
      isNull(clientSecrets.replacedBy),
    );

  const labelled = (text: string): SQL => {
    const { key, value } = labelOf(text);
    return idsIn(
      clientLabels,
      clientLabels.clientId,
      eq(clientLabels.accountId, accountId),
      eq(clientLabels.key, key),
      value === undefined ? undefined : eq(clientLabels.value, value),
    );
  };

  /** By the longest words of the search, which are likely to match the fewest clients. */
  const byTerm = (search: string, isRest = false): SQL[] => {
    // Names that begin with the only word are in the list before.
    const startsName = isRest && wordsOf(search).length === 1 ? [false] : [true, false];
    const having = (text: string) =>
      idsIn(
        clientSearchTerms,
        clientSearchTerms.clientId,
        eq(clientSearchTerms.accountId, accountId),
        inArray(clientSearchTerms.startsName, startsName),
        startsWith(clientSearchTerms.term, text),
      );
    return searchWords(search)
      .sort(longestFirst)
      .slice(0, countedTerms)
      .map((word) => sql.join([...new Set([word, search])].map(having), sql` union all `));
  };

  const strategies = async ({ filter, field, isRest }: ClientList): Promise<(CandidateSet | undefined)[]> => {
    const {
      ids,
      search,
      moduleId,
      accessTypeId,
      secretEnds,
      unusedSince,
      refusedSince,
      owner,
      reference,
      labels = [],
      type,
      enabled,
      environment,
      managed,
    } = filter;
    // An environment alone has indexes of its own, by name and by age.
    const isApart = type !== undefined || enabled !== undefined || (environment && field === 'usedAt');
    return [
      ids && { ids: idsIn(clients, clients.id, ours, dialect.isOneOf(clients.id, ids)) },
      moduleId
        ? {
            // Of this account's clients: a published module has those of many.
            ids: idsIn(
              clientModules,
              clientModules.clientId,
              eq(clientModules.moduleId, moduleId),
              eq(clientModules.accountId, accountId),
            ),
            alreadyApplied: 'moduleId',
          }
        : undefined,
      accessTypeId
        ? {
            ids: idsIn(clientAccessTypes, clientAccessTypes.clientId, eq(clientAccessTypes.accessTypeId, accessTypeId)),
            alreadyApplied: 'accessTypeId',
          }
        : undefined,
      reference ? { ids: idsIn(clients, clients.id, ours, eq(clients.reference, reference)) } : undefined,
      ...labels.map((text) => ({ ids: labelled(text) })),
      managed?.limit.ownClients
        ? { ids: idsIn(clients, clients.id, ours, eq(clients.createdBy, managed.programId)) }
        : undefined,
      secretEnds && { ids: ending(secretEnds), alreadyApplied: 'secretEnds' },
      unusedSince === undefined
        ? undefined
        : { of: 'lastUses', ranges: unused(unusedSince), alreadyApplied: 'unusedSince' },
      refusedSince === undefined ? undefined : { ids: refused(refusedSince), alreadyApplied: 'refusedSince' },
      owner ? ofClients(field, await ownedBy(owner.toLowerCase()), ...traits(filter)) : undefined,
      isApart ? ofClients(field, ...traits(filter)) : undefined,
      ...(search ? byTerm(search, isRest) : []).map((found) => ({ ids: found })),
    ];
  };

  /** The number of candidates, counted up to one more than the maximum. */
  const countOf = (candidates: CandidateSet): SQL => {
    const met =
      'ids' in candidates
        ? candidates.ids
        : sql.join(
            candidates.ranges.map((which) => sql`select 1 as id from ${t[candidates.of]} where ${which}`),
            sql` union all `,
          );
    return sql`(select count(*) from (select id from (${met}) as met limit ${maxOf(candidates) + 1}) as counted)`;
  };

  return async (list: ClientList): Promise<CandidateSet | undefined> => {
    const found = (await strategies(list)).filter((candidates) => candidates !== undefined);
    if (found.length === 0) return undefined;
    const [counts] = await db
      .select(
        Object.fromEntries(found.map((candidates, index) => [index, sql`${countOf(candidates)}`.mapWith(Number)])),
      )
      .from(sql`(select 1) as one`);
    return found
      .map((candidates, index) => ({ candidates, count: Number(counts?.[index]) }))
      .filter(({ candidates, count }) => count <= maxOf(candidates))
      .sort((a, b) => a.count - b.count)[0]?.candidates;
  };
};
