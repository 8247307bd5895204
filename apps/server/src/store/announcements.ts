import { and, asc, eq, exists, gt, isNull, type SQL } from 'drizzle-orm';
import type { AnnouncementRecord } from '../customers/model/announcement.js';
import type { Announcements } from '../model/ports/announcements.js';
import { nearEnds } from './nearEnds.js';
import type { Source } from './source.js';

const batchSize = 100;

export const announcements = ({ db, t }: Source): Announcements => {
  const { announcements: table, clientModules, clients, customers, catalogues } = t;
  const ends = nearEnds({ db, t });

  /** Whom a plan, an entitlement of one account, or one of every account concerns. */
  async function granted({ granteeId }: AnnouncementRecord): Promise<SQL | undefined> {
    const [catalogue] = await db.select({ id: catalogues.id }).from(catalogues).where(eq(catalogues.id, granteeId));
    if (catalogue) return undefined;
    const [account] = await db.select({ id: customers.id }).from(customers).where(eq(customers.id, granteeId));
    return account ? eq(customers.id, granteeId) : eq(customers.planId, granteeId);
  }

  /** An account without a client that is granted the module has nothing that ends. */
  const hasClientOf = (moduleId: string): SQL =>
    exists(
      db
        .select({ id: clients.id })
        .from(clientModules)
        .innerJoin(clients, eq(clients.id, clientModules.clientId))
        .where(
          and(
            eq(clientModules.moduleId, moduleId),
            eq(clientModules.accountId, customers.id),
            isNull(clients.deletedAt),
          ),
        ),
    );

  return {
    open: () =>
      db.select().from(table).where(eq(table.done, false)).orderBy(asc(table.createdAt), asc(table.id)).limit(20),

    async byId(id) {
      const [found] = await db.select().from(table).where(eq(table.id, id));
      return found;
    },

    async concerned(announcement) {
      const { kind, subjectId, cursor } = announcement;
      const rows = await db
        .select({ id: customers.id })
        .from(customers)
        .where(
          and(
            await granted(announcement),
            gt(customers.id, cursor),
            kind === 'PLAN_LOWERED' ? undefined : hasClientOf(subjectId),
            ends.stillEnds(announcement),
          ),
        )
        .orderBy(asc(customers.id))
        .limit(batchSize);
      return rows.map(({ id }) => id);
    },

    async done(id) {
      await db.update(table).set({ done: true }).where(eq(table.id, id));
    },

    nearing: ends.nearing,

    async add(reminders) {
      if (reminders.length > 0)
        await db
          .insert(table)
          .values([...reminders])
          .onConflictDoNothing();
    },
  };
};
