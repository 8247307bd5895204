import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Client, ClientAccessTypeRecord, ClientModuleRecord, ClientRecord } from '../../clients/model/client.js';
import type { ClientReads } from '../../clients/model/reads.js';
import type { ClientSecretRecord } from '../../clients/model/secret.js';
import type { IdOfKey } from '../../kernel/idOfKey.js';
import { prepared } from '../prepared.js';
import type { Source } from '../source.js';
import { clientPage } from './clientPage.js';

/** More of one name are a name that nobody confuses any more. */
const maxAlike = 100;

const queriesOf = prepared(({ db, t, dialect }) => {
  const { clients, clientSecrets, clientModules, clientAccessTypes } = t;
  const ours = and(eq(clients.accountId, sql.placeholder('accountId')), isNull(clients.deletedAt));
  // Children are read only through clients of this account, whatever ids are given.
  const owned = db
    .select({ id: clients.id })
    .from(clients)
    .where(and(ours, dialect.isOneOfNamed(clients.id, 'ids')));
  return {
    idOfReference: db
      .select({ id: clients.id })
      .from(clients)
      .where(and(ours, eq(clients.reference, sql.placeholder('reference'))))
      .prepare('client_of_reference'),
    byId: db
      .select()
      .from(clients)
      .where(and(ours, eq(clients.id, sql.placeholder('id'))))
      .prepare('client_by_id'),
    byIds: db
      .select()
      .from(clients)
      .where(and(ours, dialect.isOneOfNamed(clients.id, 'ids')))
      .prepare('clients_by_ids'),
    withId: db
      .select({ id: clients.id })
      .from(clients)
      .where(and(eq(clients.accountId, sql.placeholder('accountId')), eq(clients.id, sql.placeholder('id'))))
      .prepare('client_with_id'),
    withSkeleton: db
      .select({ id: clients.id, name: clients.name })
      .from(clients)
      .where(and(ours, eq(clients.nameSkeleton, sql.placeholder('skeleton'))))
      .limit(maxAlike)
      .prepare('clients_with_skeleton'),
    secrets: db
      .select()
      .from(clientSecrets)
      .where(inArray(clientSecrets.clientId, owned))
      .orderBy(asc(clientSecrets.createdAt), asc(clientSecrets.id))
      .prepare('secrets_of_clients'),
    modules: db
      .select()
      .from(clientModules)
      .where(inArray(clientModules.clientId, owned))
      .orderBy(asc(clientModules.moduleId))
      .prepare('modules_of_clients'),
    accessTypes: db
      .select()
      .from(clientAccessTypes)
      .where(inArray(clientAccessTypes.clientId, owned))
      .orderBy(asc(clientAccessTypes.accessTypeId))
      .prepare('access_types_of_clients'),
  };
});

export const clientReads = (source: Source, accountId: string): ClientReads => {
  const { db, t, dialect } = source;
  const { clients, clientSecrets } = t;
  const ours = and(eq(clients.accountId, accountId), isNull(clients.deletedAt));
  const queries = queriesOf(source);
  const those = (ids: readonly string[]) => ({ accountId, ids: dialect.idsParameter(ids) });

  const secretsOf = async (ids: readonly string[]): Promise<ClientSecretRecord[]> =>
    queries.secrets.execute(those(ids));
  const modulesOf = async (ids: readonly string[]): Promise<ClientModuleRecord[]> =>
    queries.modules.execute(those(ids));
  const accessTypesOf = async (ids: readonly string[]): Promise<ClientAccessTypeRecord[]> =>
    queries.accessTypes.execute(those(ids));

  const byId = async (id: string): Promise<Client | undefined> => {
    // The root first: a later change of a child raises the root's version, which makes the plan stale.
    const [client] = await queries.byId.execute({ accountId, id });
    if (!client) return undefined;
    const [secrets, modules, accessTypes] = await Promise.all([secretsOf([id]), modulesOf([id]), accessTypesOf([id])]);
    return { ...client, secrets, modules, accessTypeIds: accessTypes.map((assigned) => assigned.accessTypeId) };
  };

  return {
    byId,
    secretsOf,
    modulesOf,
    accessTypesOf,

    async byIds(ids: readonly string[]): Promise<ClientRecord[]> {
      if (ids.length === 0) return [];
      return queries.byIds.execute(those(ids));
    },

    async withSecret(secretId: string): Promise<Client | undefined> {
      const [secret] = await db
        .select({ clientId: clientSecrets.clientId })
        .from(clientSecrets)
        .where(eq(clientSecrets.id, secretId));
      return secret && byId(secret.clientId);
    },

    async pastSecret(secretId: string) {
      const { pastSecrets: past } = t;
      const [row] = await db
        .select()
        .from(past)
        .where(and(eq(past.accountId, accountId), eq(past.id, secretId)));
      return row;
    },

    async isIdTaken(id: string): Promise<boolean> {
      const rows = await queries.withId.execute({ accountId, id });
      return rows.length > 0;
    },

    async withReference(reference: string): Promise<Client | undefined> {
      const [client] = await queries.idOfReference.execute({ accountId, reference });
      return client && byId(client.id);
    },

    async isReferenceTaken(reference: string): Promise<boolean> {
      return (await queries.idOfReference.execute({ accountId, reference })).length > 0;
    },

    async idsByReference(references: readonly string[]): Promise<IdOfKey[]> {
      const rows = await db
        .select({ key: clients.reference, id: clients.id })
        .from(clients)
        .where(and(ours, dialect.isOneOf(clients.reference, references)));
      return rows.flatMap(({ key, id }) => (key === null ? [] : [{ key, id }]));
    },

    async withSkeleton(skeleton: string): Promise<Pick<ClientRecord, 'id' | 'name'>[]> {
      return queries.withSkeleton.execute({ accountId, skeleton });
    },

    ...clientPage(source, accountId),
  };
};
