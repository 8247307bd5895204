import { and, eq, gt, lt, lte, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { foldName } from '../../clients/client.js';
import type { ClientFilter } from '../../clients/reads.js';
import type { Dialect } from '../dialect.js';
import type { Source } from '../source.js';

const beginsWith = (column: SQLWrapper, text: string) => sql`substr(${column}, 1, ${[...text].length}) = ${text}`;

/** Whether a name has a text as a part, or an id begins with it. */
export const isSearched = (dialect: Dialect, name: SQLWrapper, id: SQLWrapper, text: string) =>
  or(dialect.contains(name, foldName(text)), beginsWith(id, text));

/**
 * What a filter asks of the row of a client, and of the row of its last use, one by one. Ranges are asked for in ways that
 * no index answers: a database that took one would have to sort everything in it.
 */
export const clientMatch = ({ t, dialect }: Source) => {
  const { clients, clientModules, clientAccessTypes, clientSecrets, lastUses } = t;
  const asked: { readonly [F in keyof ClientFilter]-?: (value: NonNullable<ClientFilter[F]>) => SQL | undefined } = {
    ids: (ids) => dialect.isOneOf(clients.id, ids),
    search: (text) => isSearched(dialect, clients.foldedName, clients.id, text),
    type: (type) => eq(clients.type, type),
    enabled: (enabled) => eq(clients.enabled, enabled),
    environment: (environment) => eq(clients.environment, environment),
    owner: (email) => beginsWith(clients.ownerEmail, email.toLowerCase()),
    moduleId: (id) =>
      sql`exists (select 1 from ${clientModules}
        where ${clientModules.clientId} = ${clients.id} and ${clientModules.moduleId} = ${id})`,
    accessTypeId: (id) =>
      sql`exists (select 1 from ${clientAccessTypes}
        where ${clientAccessTypes.clientId} = ${clients.id} and ${clientAccessTypes.accessTypeId} = ${id})`,
    secretEnds: ({ after, until }) =>
      sql`exists (select 1 from ${clientSecrets}
        where ${clientSecrets.clientId} = ${clients.id}
        and ${gt(clientSecrets.expiresAt, after)} and ${lte(clientSecrets.expiresAt, until)})`,
    unusedSince: (at) => and(lt(lastUses.usedAt, at), sql`${clients.createdAt} + 0 < ${at}`),
  };
  return (filter: ClientFilter): (SQL | undefined)[] =>
    Object.entries(filter).map(([field, value]) =>
      value === undefined || value === '' ? undefined : asked[field as keyof ClientFilter](value as never),
    );
};
