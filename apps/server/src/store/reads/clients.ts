import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Client, ClientAccessTypeRecord, ClientModuleRecord, ClientRecord } from '../../clients/model/client.js';
import type { ClientReads } from '../../clients/model/reads.js';
import type { ClientSecretRecord } from '../../clients/model/secret.js';
import type { Source } from '../source.js';
import { clientPage } from './clientPage.js';

export const clientReads = (source: Source, accountId: string): ClientReads => {
  const { db, t } = source;
  const { clients, clientSecrets, clientModules, clientAccessTypes } = t;
  const ours = and(eq(clients.accountId, accountId), isNull(clients.deletedAt));

  // Children are read only through clients of this account, whatever ids are given.
  const owned = (ids: readonly string[]) =>
    db
      .select({ id: clients.id })
      .from(clients)
      .where(and(ours, inArray(clients.id, [...ids])));

  const secretsOf = async (ids: readonly string[]): Promise<ClientSecretRecord[]> =>
    db
      .select()
      .from(clientSecrets)
      .where(inArray(clientSecrets.clientId, owned(ids)))
      .orderBy(asc(clientSecrets.createdAt), asc(clientSecrets.id));

  const modulesOf = async (ids: readonly string[]): Promise<ClientModuleRecord[]> =>
    db
      .select()
      .from(clientModules)
      .where(inArray(clientModules.clientId, owned(ids)))
      .orderBy(asc(clientModules.moduleId));

  const accessTypesOf = async (ids: readonly string[]): Promise<ClientAccessTypeRecord[]> =>
    db
      .select()
      .from(clientAccessTypes)
      .where(inArray(clientAccessTypes.clientId, owned(ids)))
      .orderBy(asc(clientAccessTypes.accessTypeId));

  const byId = async (id: string): Promise<Client | undefined> => {
    // The root first: a later change of a child raises the root's version, which makes the plan stale.
    const [client] = await db
      .select()
      .from(clients)
      .where(and(ours, eq(clients.id, id)));
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
      return db
        .select()
        .from(clients)
        .where(and(ours, inArray(clients.id, [...ids])));
    },

    async withSecret(secretId: string): Promise<Client | undefined> {
      const [secret] = await db
        .select({ clientId: clientSecrets.clientId })
        .from(clientSecrets)
        .where(eq(clientSecrets.id, secretId));
      return secret && byId(secret.clientId);
    },

    async isIdTaken(id: string): Promise<boolean> {
      const rows = await db.select({ id: clients.id }).from(clients).where(eq(clients.id, id));
      return rows.length > 0;
    },

    page: clientPage(source, accountId),
  };
};
