import { and, eq, gt, lt, lte, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { markOf, marksOfWeeks } from '../../clients/marks.js';
import type { ClientFilter } from '../../clients/reads.js';
import { wordsOf } from '../../clients/words.js';
import type { Source } from '../source.js';
import type { Tables } from '../tables/index.js';

/** What the index of each order tells of a client. */
export type Listed = Pick<
  Tables['clients'],
  'id' | 'foldedName' | 'type' | 'enabled' | 'environment' | 'ownerEmail' | 'marks' | 'createdAt'
>;

export const beginsWith = (column: SQLWrapper, text: string): SQL =>
  sql`substr(${column}, 1, ${[...text].length}) = ${text}`;

const hasOneOf = (column: SQLWrapper, marks: number): SQL => sql`(${column} & ${marks}) <> 0`;

/** What a filter asks of one client, met on the way through a list. */
export const clientMatch = ({ t, dialect }: Source) => {
  const { clientModules, clientAccessTypes, clientSecrets, lastUses } = t;
  const hasWord = (name: SQLWrapper, word: string) => dialect.contains(sql`' ' || ${name}`, ` ${word}`);
  const asked: {
    readonly [F in keyof ClientFilter]-?: (value: NonNullable<ClientFilter[F]>, client: Listed) => SQL | undefined;
  } = {
    ids: (ids, { id }) => dialect.isOneOf(id, ids),
    search: (text, { foldedName, id }) =>
      or(and(...wordsOf(text).map((word) => hasWord(foldedName, word))), beginsWith(id, text)),
    type: (value, { type }) => eq(type, value),
    enabled: (value, { enabled }) => eq(enabled, value),
    environment: (value, { environment }) => eq(environment, value),
    owner: (email, { ownerEmail }) => beginsWith(ownerEmail, email.toLowerCase()),
    moduleId: (value, { id, marks }) =>
      and(
        hasOneOf(marks, markOf(value)),
        sql`exists (select 1 from ${clientModules}
          where ${clientModules.clientId} = ${id} and ${clientModules.moduleId} = ${value})`,
      ),
    accessTypeId: (value, { id, marks }) =>
      and(
        hasOneOf(marks, markOf(value)),
        sql`exists (select 1 from ${clientAccessTypes}
          where ${clientAccessTypes.clientId} = ${id} and ${clientAccessTypes.accessTypeId} = ${value})`,
      ),
    secretEnds: ({ after, until }, { id, marks }) =>
      and(
        hasOneOf(marks, marksOfWeeks(after, until)),
        sql`exists (select 1 from ${clientSecrets}
          where ${clientSecrets.clientId} = ${id}
          and ${gt(clientSecrets.expiresAt, after)} and ${lte(clientSecrets.expiresAt, until)})`,
      ),
    unusedSince: (at, { id, createdAt }) =>
      and(
        lt(createdAt, at),
        sql`exists (select 1 from ${lastUses} where ${lastUses.clientId} = ${id} and ${lt(lastUses.usedAt, at)})`,
      ),
  };
  return (filter: ClientFilter, client: Listed, known?: keyof ClientFilter): (SQL | undefined)[] =>
    (Object.keys(filter) as (keyof ClientFilter)[]).map((field) => {
      const value = filter[field];
      return field === known || value === undefined || value === '' ? undefined : asked[field](value as never, client);
    });
};
