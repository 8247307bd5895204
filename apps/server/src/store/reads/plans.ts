import { and, asc, eq, getTableColumns, isNull, type SQL, sql } from 'drizzle-orm';
import {
  type CustomerReads,
  type Entitled,
  type LimitUse,
  maxCounted,
  maxTouched,
} from '../../customers/model/reads.js';
import { keyset, toPage } from '../keyset.js';
import type { Source } from '../source.js';
import { countedTo } from './countedTo.js';

const counted = countedTo(maxCounted);

type PlanReads = Pick<
  CustomerReads,
  'planById' | 'planByKey' | 'plans' | 'accountCounts' | 'accountsOn' | 'limitUseOf' | 'entitledTo'
>;

/** The reads of the vendor's plans, and of who has them. */
export const planReads = ({ db, t, dialect }: Source): PlanReads => {
  const { accounts, catalogues, clients, customers, entitlements, plans } = t;

  const uses = (which: SQL): Promise<LimitUse[]> => {
    const ofAccount = and(eq(clients.accountId, customers.id), isNull(clients.deletedAt));
    const some = sql`select ${clients.accessTokenLifetime} as lifetime from ${clients} where ${ofAccount} limit ${sql.raw(String(maxCounted))}`;
    return db
      .select({
        id: customers.id,
        name: accounts.name,
        limits: customers.limits,
        clients: counted(sql`${clients} where ${ofAccount}`),
        longestToken: sql<number | null>`(select max(lifetime) from (${some}) as first_rows)`.mapWith(Number),
      })
      .from(customers)
      .innerJoin(accounts, eq(accounts.id, customers.id))
      .where(which)
      .orderBy(asc(customers.normalizedName), asc(customers.id))
      .limit(maxTouched);
  };

  return {
    async planById(id) {
      const [plan] = await db.select().from(plans).where(eq(plans.id, id));
      return plan;
    },

    async planByKey(key) {
      const [plan] = await db.select().from(plans).where(eq(plans.key, key));
      return plan;
    },

    async plans(request) {
      const { after, orderBy, limit } = keyset({ by: plans.key, tie: plans.id, descending: false, since: '' }, request);
      const rows = await db
        .select()
        .from(plans)
        .where(after)
        .orderBy(...orderBy)
        .limit(limit);
      return toPage(rows, request);
    },

    async accountCounts(planIds) {
      if (planIds.length === 0) return [];
      return db
        .select({ id: plans.id, accounts: counted(sql`${customers} where ${eq(customers.planId, plans.id)}`) })
        .from(plans)
        .where(dialect.isOneOf(plans.id, planIds));
    },

    accountsOn: (planId) => uses(eq(customers.planId, planId)),

    async limitUseOf(id) {
      const [use] = await uses(eq(customers.id, id));
      return use;
    },

    async entitledTo(moduleId) {
      const kind = sql<
        Entitled['kind']
      >`case when ${catalogues.id} is not null then 'EVERY_ACCOUNT' when ${plans.id} is not null then 'PLAN' else 'ACCOUNT' end`;
      return db
        .select({
          ...getTableColumns(entitlements),
          kind,
          name: sql<
            string | null
          >`case when ${catalogues.id} is null then coalesce(${plans.name}, ${accounts.name}) end`,
        })
        .from(entitlements)
        .leftJoin(accounts, eq(accounts.id, entitlements.granteeId))
        .leftJoin(plans, eq(plans.id, entitlements.granteeId))
        .leftJoin(catalogues, eq(catalogues.id, entitlements.granteeId))
        .where(eq(entitlements.thingId, moduleId))
        .orderBy(
          sql`${catalogues.id} is null`,
          sql`${plans.id} is null`,
          asc(plans.name),
          asc(accounts.normalizedName),
          asc(entitlements.granteeId),
        )
        .limit(maxTouched);
    },
  };
};
