import { keysOf, labelOf, searchWords } from '@countersign/schema';
import { and, eq, gt, inArray, isNull, lt, lte, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { filterBitOf, filterBitsOfWeeks } from '../../clients/model/filterBits.js';
import type { ClientFilter } from '../../clients/model/reads.js';
import type { Source } from '../source.js';
import type { Tables } from '../tables/index.js';

/** The columns of a client that the index of each order holds. */
export type Listed = Pick<
  Tables['clients'],
  'id' | 'normalizedName' | 'type' | 'enabled' | 'environment' | 'ownerEmail' | 'filterBits' | 'createdAt'
>;

export const beginsWith = (column: SQLWrapper, text: string): SQL =>
  sql`substr(${column}, 1, ${[...text].length}) = ${text}`;

const hasAnyBit = (column: SQLWrapper, filterBits: number): SQL => sql`(${column} & ${filterBits}) <> 0`;

/**
 * Checks a condition on the index first, and another table only where it holds. For an `exists`, PostgreSQL would join
 * or hash the whole other table before the page is full.
 */
const thenAlso = (seen: SQL, table: PgTable, ...which: SQL[]): SQL =>
  sql`case when ${seen} then (select 1 from ${table} where ${and(...which)} limit 1) is not null else false end`;

/** The conditions of a filter on one client, checked on the walk through a list. */
export const clientMatch = ({ t, dialect }: Source) => {
  const { clientModules, clientAccessTypes, clientLabels, clientSecrets, clients, lastUses } = t;
  const hasTerm = (name: SQLWrapper, word: string) => dialect.contains(sql`' ' || ${name}`, ` ${word}`);
  const conditions: {
    readonly [F in keyof ClientFilter]-?: (value: NonNullable<ClientFilter[F]>, client: Listed) => SQL | undefined;
  } = {
    ids: (ids, { id }) => dialect.isOneOf(id, ids),
    search: (text, { normalizedName, id }) =>
      or(and(...searchWords(text).map((word) => hasTerm(normalizedName, word))), beginsWith(id, text)),
    type: (value, { type }) => eq(type, value),
    enabled: (value, { enabled }) => eq(enabled, value),
    environment: (value, { environment }) => eq(environment, value),
    reference: (value, { id }) => thenAlso(sql`1 = 1`, clients, eq(clients.id, id), eq(clients.reference, value)),
    labels: (texts, { id, filterBits }) =>
      and(
        ...texts.map((text) => {
          const { key, value } = labelOf(text);
          return thenAlso(
            hasAnyBit(filterBits, filterBitOf(text)),
            clientLabels,
            eq(clientLabels.clientId, id),
            eq(clientLabels.key, key),
            ...(value === undefined ? [] : [eq(clientLabels.value, value)]),
          );
        }),
      ),
    managed: ({ limit: { environments, label, ownClients }, programId }, listed) =>
      and(
        environments.length > 0 ? inArray(listed.environment, environments) : undefined,
        label === null ? undefined : conditions.labels([label], listed),
        ownClients
          ? thenAlso(sql`1 = 1`, clients, eq(clients.id, listed.id), eq(clients.createdBy, programId))
          : undefined,
      ),
    owner: (email, { ownerEmail }) => beginsWith(ownerEmail, email.toLowerCase()),
    moduleId: (value, { id, filterBits }) =>
      thenAlso(
        hasAnyBit(filterBits, filterBitOf(value)),
        clientModules,
        eq(clientModules.clientId, id),
        eq(clientModules.moduleId, value),
      ),
    accessTypeId: (value, { id, filterBits }) =>
      thenAlso(
        hasAnyBit(filterBits, filterBitOf(value)),
        clientAccessTypes,
        eq(clientAccessTypes.clientId, id),
        eq(clientAccessTypes.accessTypeId, value),
      ),
    secretEnds: ({ after, until }, { id, filterBits }) =>
      thenAlso(
        hasAnyBit(filterBits, filterBitsOfWeeks(after, until)),
        clientSecrets,
        eq(clientSecrets.clientId, id),
        gt(clientSecrets.expiresAt, after),
        lte(clientSecrets.expiresAt, until),
        isNull(clientSecrets.replacedBy),
      ),
    unusedSince: (at, { id, createdAt }) =>
      thenAlso(lt(createdAt, at), lastUses, eq(lastUses.clientId, id), lt(lastUses.usedAt, at)),
    refusedSince: (at, { id }) => thenAlso(sql`1 = 1`, lastUses, eq(lastUses.clientId, id), gt(lastUses.refusedAt, at)),
  };
  return (filter: ClientFilter, client: Listed, alreadyApplied?: keyof ClientFilter): (SQL | undefined)[] =>
    keysOf(filter).map((field) => {
      const value = filter[field];
      return field === alreadyApplied || value === undefined || value === ''
        ? undefined
        : conditions[field](value as never, client);
    });
};
