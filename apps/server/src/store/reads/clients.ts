import { and, asc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Client, ClientAccessTypeRecord, ClientModuleRecord, ClientRecord } from '../../clients/client.js';
import { foldName } from '../../clients/client.js';
import type { ClientFilter, ClientOrder, ClientReads } from '../../clients/reads.js';
import type { ClientSecretRecord } from '../../clients/secrets/secret.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { keyset, toPage } from '../keyset.js';
import type { Source } from '../source.js';

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&');

export const clientReads = ({ db, t }: Source, accountId: string): ClientReads => {
  const { clients, clientSecrets, clientModules, clientAccessTypes } = t;
  const ours = and(eq(clients.accountId, accountId), isNull(clients.deletedAt));

  const matching = (filter: ClientFilter): (SQL | undefined)[] => [
    filter.search
      ? or(
          sql`${clients.foldedName} like ${`%${escapeLike(foldName(filter.search))}%`} escape '\\'`,
          sql`${clients.id} like ${`${escapeLike(filter.search)}%`} escape '\\'`,
        )
      : undefined,
    filter.type === undefined ? undefined : eq(clients.type, filter.type),
    filter.enabled === undefined ? undefined : eq(clients.enabled, filter.enabled),
    filter.moduleId === undefined
      ? undefined
      : inArray(
          clients.id,
          db
            .select({ id: clientModules.clientId })
            .from(clientModules)
            .where(eq(clientModules.moduleId, filter.moduleId)),
        ),
  ];

  // Children are reached only by way of clients of this account, whoever names the ids.
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

  return {
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

    async byId(id: string): Promise<Client | undefined> {
      // The root first: a child that is changed afterwards raises the root's version, and the plan is seen to be stale.
      const [client] = await db
        .select()
        .from(clients)
        .where(and(ours, eq(clients.id, id)));
      if (!client) return undefined;
      const [secrets, modules, accessTypes] = await Promise.all([
        secretsOf([id]),
        modulesOf([id]),
        accessTypesOf([id]),
      ]);
      return { ...client, secrets, modules, accessTypeIds: accessTypes.map((assigned) => assigned.accessTypeId) };
    },

    async isIdTaken(id: string): Promise<boolean> {
      const rows = await db.select({ id: clients.id }).from(clients).where(eq(clients.id, id));
      return rows.length > 0;
    },

    async page(filter: ClientFilter, order: ClientOrder, request: PageRequest): Promise<Page<ClientRecord>> {
      const by = order.startsWith('NAME') ? clients.foldedName : clients.createdAt;
      const { after, orderBy, limit } = keyset({ by, tie: clients.id, descending: order.endsWith('DESC') }, request);
      const rows = await db
        .select()
        .from(clients)
        .where(and(ours, ...matching(filter), after))
        .orderBy(...orderBy)
        .limit(limit);
      return toPage(rows, request);
    },
  };
};
