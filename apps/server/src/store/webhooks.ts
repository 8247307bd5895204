import { and, asc, eq, gt, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import type { WebhookQueue } from '../model/ports/webhooks.js';
import type { Source } from './source.js';

// More than the servers of an installation work on at once, of as many accounts.
const dueAtOnce = 200;

export const webhookQueue = ({ db, t }: Source): WebhookQueue => {
  const { webhookEndpoints: endpoints, webhookProgress: progress, webhookDeliveries: deliveries } = t;
  // What happens in a suspended account waits until it is open again.
  const isOfOpenAccount = sql`coalesce((select c.state from customers c where c.id = ${progress.accountId}), 'OPEN') = 'OPEN'`;
  const pending = eq(deliveries.state, 'PENDING');
  // Not as `exists`, for which PostgreSQL may read the other table from end to end and keep it in memory.
  const isThere = (from: SQL) => sql`(select 1 ${from} limit 1) = 1`;

  const ofEndpoint = (endpointId: string) => sql`from webhook_progress p where p.endpoint_id = ${endpointId}`;

  return {
    async due(now) {
      // As `next` has them: what is held back by an earlier event of its subject is nothing to begin a turn for.
      const isHeldBack = isThere(
        sql`from webhook_deliveries e where e.endpoint_id = d.endpoint_id and e.subject = d.subject and e.state = 'PENDING' and e.sequence < d.sequence`,
      );
      const hasDeliveries = isThere(
        sql`from webhook_deliveries d where d.endpoint_id = ${progress.endpointId} and d.state = 'PENDING' and d.due_at <= ${now} and (${isHeldBack}) is not true`,
      );
      const hasEvents = isThere(
        sql`from audit_heads h where h.account_id = ${progress.accountId} and h.seq > ${progress.sequence}`,
      );
      return db
        .select({ endpointId: progress.endpointId, accountId: progress.accountId })
        .from(progress)
        .where(
          and(
            lte(progress.turnAt, now),
            lte(progress.heldUntil, now),
            isOfOpenAccount,
            sql`(select ${endpoints.state} from ${endpoints} where ${endpoints.id} = ${progress.endpointId}) = 'ENABLED'`,
            or(hasDeliveries, hasEvents),
          ),
        )
        .orderBy(asc(progress.turnAt))
        .limit(dueAtOnce);
    },

    async hold(endpointId, holder, until, now) {
      const held = await db
        .update(progress)
        .set({ heldBy: holder, heldUntil: until })
        .where(
          and(
            eq(progress.endpointId, endpointId),
            isOfOpenAccount,
            or(lte(progress.heldUntil, now), eq(progress.heldBy, holder)),
          ),
        )
        .returning({ endpointId: progress.endpointId });
      return held.length === 1;
    },

    async release(endpointId, holder, { deliveredAt, ...end }) {
      await db
        .update(progress)
        .set({ ...end, ...(deliveredAt !== undefined && { deliveredAt }), heldBy: '', heldUntil: 0 })
        .where(and(eq(progress.endpointId, endpointId), eq(progress.heldBy, holder)));
    },

    async enqueue({ endpointId, round, from, to, deliveries: rows }) {
      if (rows.length > 0) {
        // Of those that are there, a replay sends again the ones of an earlier round.
        await db
          .insert(deliveries)
          .values(rows.map((row) => ({ ...row, log: [...row.log] })))
          .onConflictDoUpdate({
            target: [deliveries.endpointId, deliveries.sequence],
            set: { round, state: 'PENDING', attempts: 0, dueAt: sql`excluded.due_at`, endedAt: null },
            setWhere: lt(deliveries.round, round),
          });
      }
      const moved = await db
        .update(progress)
        .set({ sequence: to })
        .where(and(eq(progress.endpointId, endpointId), eq(progress.round, round), eq(progress.sequence, from)))
        .returning({ endpointId: progress.endpointId });
      if (moved.length === 1) return true;
      // It may have been deleted in between, with all that was ready for it but these.
      await db
        .delete(deliveries)
        .where(and(eq(deliveries.endpointId, endpointId), sql`(${isThere(ofEndpoint(endpointId))}) is not true`));
      return false;
    },

    async next(endpointId, now, limit) {
      const isHeldBack = isThere(
        sql`from webhook_deliveries e where e.endpoint_id = ${deliveries.endpointId} and e.subject = ${deliveries.subject} and e.state = 'PENDING' and e.sequence < ${deliveries.sequence}`,
      );
      return db
        .select()
        .from(deliveries)
        .where(
          and(
            eq(deliveries.endpointId, endpointId),
            pending,
            lte(deliveries.dueAt, now),
            sql`(${isHeldBack}) is not true`,
          ),
        )
        .orderBy(asc(deliveries.dueAt), asc(deliveries.sequence))
        .limit(limit);
    },

    async record({ endpointId, sequence, subject, round, attempts }, { log, ...result }) {
      const noted = await db
        .update(deliveries)
        .set({ ...result, log: [...log] })
        .where(
          and(
            eq(deliveries.endpointId, endpointId),
            eq(deliveries.sequence, sequence),
            pending,
            eq(deliveries.round, round),
            eq(deliveries.attempts, attempts),
          ),
        )
        .returning({ sequence: deliveries.sequence });
      if (noted.length === 0 || result.state !== 'PENDING') return;
      await db
        .update(deliveries)
        .set({ dueAt: result.dueAt })
        .where(
          and(
            eq(deliveries.endpointId, endpointId),
            eq(deliveries.subject, subject),
            pending,
            gt(deliveries.sequence, sequence),
          ),
        );
    },
  };
};
