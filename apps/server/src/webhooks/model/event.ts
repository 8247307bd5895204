import { eventTypeOf, eventTypes, isEndOfAlarm } from '@countersign/schema';
import { z } from 'zod';
import type { AuditEntry } from '../../audit/model/entry.js';
import type { Json } from '../../kernel/json.js';

const named = { id: z.string(), name: z.string().describe('The name at that time; empty once it was erased.') };

const Actor = z.object({
  kind: z.enum(['admin', 'client', 'operator', 'recipient', 'service']),
  ...named,
  accountId: z.string().nullable().describe('Of an actor from another account: the vendor’s.'),
  onBehalfOf: z.object(named).nullable().describe('The admin in whose name a program acted.'),
});

const Subject = z.object({
  kind: z.enum([
    'account',
    'admin',
    'client',
    'module',
    'accessType',
    'plan',
    'webhookEndpoint',
    'changeRequest',
    'dataKey',
  ]),
  ...named,
});

/** What our own {@link Json} is; zod's is mutable. */
const AnyJson: z.ZodType<Json> = z.json();

const Change = z.object({
  field: z.string(),
  before: AnyJson.describe('Null where there was nothing.'),
  after: AnyJson.describe('Null where there is nothing.'),
});

/** What every event says, whatever its type. */
const Data = z.object({
  id: z.string().describe('Of the event and of its entry in the audit; the same at each attempt.'),
  sequence: z.int().min(1).describe('The number of the entry in the audit of the account, without gaps there.'),
  accountId: z.string(),
  action: z.string().describe('The action as the audit names it.'),
  alarm: z.enum(['BEGAN', 'ENDED']).nullable().describe('Of an alarm: whether it begins or is over.'),
  actor: Actor,
  subject: Subject,
  changes: z.array(Change),
  changeRequestId: z.string().nullable(),
  previousHash: z.string().describe('Of the entry before; empty for the first.'),
  hash: z.string().describe('Of the entry, by which it is found in the chain.'),
});

const Event = z.object({
  type: z.enum(eventTypes),
  timestamp: z.iso.datetime().describe('When it happened.'),
  data: Data,
});
export type WebhookEvent = z.infer<typeof Event>;

/** The schema of every event, as JSON Schema. */
export const eventJsonSchema = () => z.toJSONSchema(Event, { target: 'draft-2020-12' });

/** The event of an entry; undefined for an action that has none in this version. */
export function eventOf(entry: AuditEntry): WebhookEvent | undefined {
  const { id, seq, accountId, at, action, actor, subject, changes, changeRequestId, previousHash, hash } = entry;
  const type = eventTypeOf(action, subject.kind);
  if (!type) return undefined;
  return {
    type,
    timestamp: new Date(at).toISOString(),
    data: {
      id,
      sequence: seq,
      accountId,
      action,
      alarm: type.startsWith('alarm.') ? (isEndOfAlarm(action) ? 'ENDED' : 'BEGAN') : null,
      actor: {
        kind: actor.kind,
        id: actor.id,
        name: actor.name,
        accountId: actor.accountId ?? null,
        onBehalfOf: actor.onBehalfOf,
      },
      subject: { kind: subject.kind, id: subject.id, name: subject.name },
      changes: changes.map(({ field, before, after }) => ({ field, before, after })),
      changeRequestId,
      previousHash,
      hash,
    },
  };
}
