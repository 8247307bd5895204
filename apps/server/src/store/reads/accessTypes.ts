import { and, asc, count, eq, getTableColumns, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { AccessType, AccessTypeSummary } from '../../accessTypes/model/accessType.js';
import type { AccessTypeReads, AssignedBeside } from '../../accessTypes/model/reads.js';
import type { IdOfKey } from '../../kernel/idOfKey.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { keyset, toPage } from '../keyset.js';
import { prepared } from '../prepared.js';
import type { Source } from '../source.js';
import { clientCounts } from './clientCounts.js';

const queriesOf = prepared(({ db, t, dialect }) => {
  const { permissions: _permissions, ...summary } = getTableColumns(t.accessTypes);
  return {
    summaries: db
      .select(summary)
      .from(t.accessTypes)
      .where(
        and(eq(t.accessTypes.accountId, sql.placeholder('accountId')), dialect.isOneOfNamed(t.accessTypes.id, 'ids')),
      )
      .orderBy(asc(t.accessTypes.name))
      .prepare('access_types_by_ids'),
  };
});

export const accessTypeReads = (source: Source, accountId: string): AccessTypeReads => {
  const { db, t, dialect } = source;
  const ours = eq(t.accessTypes.accountId, accountId);
  const { permissions, ...summary } = getTableColumns(t.accessTypes);
  return {
    async byId(id: string): Promise<AccessType | undefined> {
      const [accessType] = await db
        .select()
        .from(t.accessTypes)
        .where(and(ours, eq(t.accessTypes.id, id)));
      return accessType;
    },
    async idsByName(names: readonly string[]): Promise<IdOfKey[]> {
      return db
        .select({ key: t.accessTypes.name, id: t.accessTypes.id })
        .from(t.accessTypes)
        .where(and(ours, dialect.isOneOf(t.accessTypes.name, names)));
    },
    async byName(name: string): Promise<AccessType | undefined> {
      const [accessType] = await db
        .select()
        .from(t.accessTypes)
        .where(and(ours, eq(t.accessTypes.name, name)));
      return accessType;
    },
    async summariesOf(ids: readonly string[]): Promise<AccessTypeSummary[]> {
      if (ids.length === 0) return [];
      return queriesOf(source).summaries.execute({ accountId, ids: dialect.idsParameter(ids) });
    },
    async permissionsOf(ids: readonly string[]): Promise<Pick<AccessType, 'id' | 'permissions'>[]> {
      return db
        .select({ id: summary.id, permissions })
        .from(t.accessTypes)
        .where(and(ours, inArray(t.accessTypes.id, [...ids])));
    },
    async all(): Promise<AccessTypeSummary[]> {
      return db.select(summary).from(t.accessTypes).where(ours).orderBy(asc(t.accessTypes.name));
    },
    async page(request: PageRequest): Promise<Page<AccessTypeSummary>> {
      const ordering = { by: t.accessTypes.name, tie: t.accessTypes.id, descending: false };
      const { after, orderBy, limit } = keyset(ordering, request);
      const rows = await db
        .select(summary)
        .from(t.accessTypes)
        .where(and(ours, after))
        .orderBy(...orderBy)
        .limit(limit);
      return toPage(rows, request);
    },
    async isAssigned(id: string): Promise<boolean> {
      const rows = await db
        .select({ clientId: t.clientAccessTypes.clientId })
        .from(t.clientAccessTypes)
        .innerJoin(t.accessTypes, eq(t.accessTypes.id, t.clientAccessTypes.accessTypeId))
        .where(and(ours, eq(t.clientAccessTypes.accessTypeId, id)))
        .limit(1);
      return rows.length > 0;
    },
    async assignedBeside(id: string, after: string): Promise<AssignedBeside[]> {
      const { clients, clientAccessTypes, accessTypes } = t;
      const { clientId, accessTypeId } = clientAccessTypes;
      return db
        .select({
          clientId,
          clientName: clients.name,
          length: sql`(
            select coalesce(sum(length(a.name) + 3), 0)
            from ${clientAccessTypes} as other join ${accessTypes} as a on a.id = other.access_type_id
            where other.client_id = ${clientId} and other.access_type_id <> ${accessTypeId}
          )`.mapWith(Number),
          permissionsLength: sql`(
            select coalesce(sum(a.permissions_length), 0)
            from ${clientAccessTypes} as other join ${accessTypes} as a on a.id = other.access_type_id
            where other.client_id = ${clientId} and other.access_type_id <> ${accessTypeId}
          )`.mapWith(Number),
        })
        .from(clientAccessTypes)
        .innerJoin(clients, eq(clients.id, clientId))
        .where(
          and(eq(accessTypeId, id), gt(clientId, after), eq(clients.accountId, accountId), isNull(clients.deletedAt)),
        )
        .orderBy(asc(clientId))
        .limit(500);
    },
    clientCounts: clientCounts(source, accountId, {
      of: t.accessTypes,
      id: t.accessTypes.id,
      which: ours,
      clients: sql`${t.clientAccessTypes} where ${eq(t.clientAccessTypes.accessTypeId, t.accessTypes.id)}`,
    }),
    async countClients(id: string, limit: number): Promise<number> {
      const some = db
        .select({ clientId: t.clientAccessTypes.clientId })
        .from(t.clientAccessTypes)
        .innerJoin(t.accessTypes, eq(t.accessTypes.id, t.clientAccessTypes.accessTypeId))
        .where(and(ours, eq(t.clientAccessTypes.accessTypeId, id)))
        .limit(limit)
        .as('some');
      const [row] = await db.select({ count: count() }).from(some);
      return Number(row?.count ?? 0);
    },
  };
};
