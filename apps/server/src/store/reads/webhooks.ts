import { and, asc, count, desc, eq, gt, lt } from 'drizzle-orm';
import type { WebhookReads } from '../../webhooks/model/reads.js';
import { toPage } from '../keyset.js';
import type { Source } from '../source.js';

const countedTo = 1000;

export const webhookReads = ({ db, t, dialect }: Source, accountId: string): WebhookReads => {
  const {
    webhookEndpoints: endpoints,
    webhookKeys: keys,
    webhookProgress: progress,
    webhookDeliveries: deliveries,
  } = t;
  const ours = eq(endpoints.accountId, accountId);
  const ofEndpoint = (endpointId: string) =>
    and(eq(deliveries.endpointId, endpointId), eq(deliveries.accountId, accountId));

  const load = async (id?: string) => {
    const rows = await db
      .select({ endpoint: endpoints, progress })
      .from(endpoints)
      .innerJoin(progress, eq(progress.endpointId, endpoints.id))
      .where(and(ours, id === undefined ? undefined : eq(endpoints.id, id)))
      .orderBy(asc(endpoints.name), asc(endpoints.id));
    if (rows.length === 0) return [];
    const all = await db
      .select()
      .from(keys)
      .where(
        dialect.isOneOf(
          keys.endpointId,
          rows.map(({ endpoint }) => endpoint.id),
        ),
      )
      .orderBy(desc(keys.createdAt), desc(keys.id));
    return rows.map((row) => ({
      ...row.endpoint,
      progress: row.progress,
      keys: all.filter(({ endpointId }) => endpointId === row.endpoint.id),
    }));
  };

  return {
    all: () => load(),
    async byId(id) {
      const [endpoint] = await load(id);
      return endpoint;
    },
    async countPending(endpointId) {
      const some = db
        .select({ sequence: deliveries.sequence })
        .from(deliveries)
        .where(and(ofEndpoint(endpointId), eq(deliveries.state, 'PENDING')))
        .limit(countedTo)
        .as('some');
      const [row] = await db.select({ count: count() }).from(some);
      return Number(row?.count ?? 0);
    },
    async deliveries(endpointId, { state }, request) {
      const from = request.from && Number(request.from.value);
      const past = request.backwards ? gt : lt;
      const rows = await db
        .select()
        .from(deliveries)
        .where(
          and(
            ofEndpoint(endpointId),
            state === undefined ? undefined : eq(deliveries.state, state),
            from === undefined ? undefined : past(deliveries.sequence, from),
          ),
        )
        .orderBy(request.backwards ? asc(deliveries.sequence) : desc(deliveries.sequence))
        .limit(request.limit + 1);
      return toPage(rows, request);
    },
    async delivery(endpointId, sequence) {
      const [row] = await db
        .select()
        .from(deliveries)
        .where(and(ofEndpoint(endpointId), eq(deliveries.sequence, sequence)));
      return row;
    },
  };
};
