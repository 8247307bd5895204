import { sql } from 'drizzle-orm';
import type { WebhookDeliveryRecord } from '../../webhooks/model/delivery.js';
import type { WebhookEndpointRecord } from '../../webhooks/model/endpoint.js';
import type { Columns } from '../columns.js';
import type { Accounts } from './accounts.js';

export const webhookTables = (c: Columns, accounts: Accounts) => {
  const webhookEndpoints = c.table(
    'webhook_endpoints',
    {
      id: c.text('id').primaryKey(),
      accountId: c
        .text('account_id')
        .notNull()
        .references(() => accounts.id),
      version: c.integer('version').notNull(),
      name: c.text('name').notNull(),
      url: c.text('url').notNull(),
      urlSince: c.instant('url_since').notNull(),
      eventTypes: c.json('event_types').$type<WebhookEndpointRecord['eventTypes']>(),
      state: c.text('state').$type<WebhookEndpointRecord['state']>().notNull(),
      pausedBecause: c.text('paused_because').notNull(),
      createdAt: c.instant('created_at').notNull(),
    },
    (t) => [c.index('webhook_endpoints_account').on(t.accountId, t.name)],
  );

  const webhookKeys = c.table(
    'webhook_keys',
    {
      id: c.text('id').primaryKey(),
      endpointId: c
        .text('endpoint_id')
        .notNull()
        .references(() => webhookEndpoints.id),
      sealed: c.text('sealed').notNull(),
      publicKey: c.text('public_key').notNull(),
      hint: c.text('hint').notNull(),
      createdAt: c.instant('created_at').notNull(),
      expiresAt: c.instant('expires_at'),
    },
    (t) => [c.index('webhook_keys_endpoint').on(t.endpointId), c.index('webhook_keys_expiry').on(t.expiresAt)],
  );

  /** How far each endpoint is. Beside its row, whose version it would raise with each event. */
  const webhookProgress = c.table(
    'webhook_progress',
    {
      endpointId: c
        .text('endpoint_id')
        .primaryKey()
        .references(() => webhookEndpoints.id),
      accountId: c.text('account_id').notNull(),
      sequence: c.integer('sequence').notNull(),
      round: c.integer('round').notNull(),
      turnAt: c.instant('turn_at').notNull(),
      heldBy: c.text('held_by').notNull(),
      heldUntil: c.instant('held_until').notNull(),
      failedTurns: c.integer('failed_turns').notNull(),
      failingSince: c.instant('failing_since'),
      deliveredAt: c.instant('delivered_at'),
      skipsToldAt: c.instant('skips_told_at'),
    },
    (t) => [c.index('webhook_progress_turn').on(t.turnAt)],
  );

  /** Events on their way, and for some weeks those that have arrived. No foreign key: rows go after their endpoint. */
  const webhookDeliveries = c.table(
    'webhook_deliveries',
    {
      endpointId: c.text('endpoint_id').notNull(),
      sequence: c.integer('sequence').notNull(),
      accountId: c.text('account_id').notNull(),
      eventId: c.text('event_id').notNull(),
      eventType: c.text('event_type').notNull(),
      subject: c.text('subject').notNull(),
      round: c.integer('round').notNull(),
      state: c.text('state').$type<WebhookDeliveryRecord['state']>().notNull(),
      dueAt: c.instant('due_at').notNull(),
      attempts: c.integer('attempts').notNull(),
      log: c.json('log').$type<WebhookDeliveryRecord['log']>().notNull(),
      createdAt: c.instant('created_at').notNull(),
      endedAt: c.instant('ended_at'),
    },
    (t) => [
      c.primaryKey({ columns: [t.endpointId, t.sequence] }),
      c.index('webhook_deliveries_due').on(t.endpointId, t.dueAt, t.sequence).where(sql`state = 'PENDING'`),
      c.index('webhook_deliveries_subject').on(t.endpointId, t.subject, t.sequence).where(sql`state = 'PENDING'`),
      c.index('webhook_deliveries_state').on(t.endpointId, t.state, t.sequence),
      c.index('webhook_deliveries_ended').on(t.endedAt),
    ],
  );

  return { webhookEndpoints, webhookKeys, webhookProgress, webhookDeliveries };
};
