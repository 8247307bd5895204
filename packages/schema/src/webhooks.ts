import { z } from 'zod';
import { expectedVersion, id, line, unique } from './text.js';
import { eventTypes } from './webhookEvents.js';
import { maxKeyOverlapHours, resumePoints } from './webhookNames.js';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Why an address cannot be that of an endpoint; undefined when it can. */
function webhookUrlFault(text: string): string | undefined {
  if (!URL.canParse(text)) return 'Write the whole address, such as https://example.com/webhooks.';
  const url = new URL(text);
  // On a machine of one's own alone; whether the server calls it there is the server's decision.
  const isPlain = url.protocol === 'http:' && loopback.has(url.hostname);
  if (url.protocol !== 'https:' && !isPlain) return 'The address begins with https://.';
  if (url.username !== '' || url.password !== '') return 'An address has no name and password in it.';
  if (url.hash !== '') return 'An address has no fragment (#…).';
  return undefined;
}

const url = z
  .string()
  .trim()
  .max(2000, 'An address has at most 2,000 characters.')
  .superRefine((text, context) => {
    const message = webhookUrlFault(text);
    if (message) context.addIssue({ code: 'custom', message });
  })
  .describe('The address to which events are posted: https, and public unless the operator allows its network.');

const endpointId = id.describe('The id of the endpoint.');
const name = line('The name', 100);

const types = z
  .array(z.string().refine((type) => (eventTypes as readonly string[]).includes(type), 'There is no such event.'))
  .min(1, 'Choose at least one event, or all of them.')
  .max(eventTypes.length, 'There are not that many events.')
  .transform((each) => unique(each).sort())
  .nullable()
  .describe('The types of the events that are sent; null for all of them, those of later versions included.');

export const CreateWebhookEndpoint = z.object({ name, url, eventTypes: types.default(null) });
export type CreateWebhookEndpoint = z.infer<typeof CreateWebhookEndpoint>;

export const UpdateWebhookEndpoint = z
  .object({
    id: endpointId,
    expectedVersion,
    name: name.optional(),
    url: url.optional(),
    eventTypes: types.optional(),
  })
  .describe('A field that is left out stays as it is. Null chooses every event, and clears nothing else.');
export type UpdateWebhookEndpoint = z.infer<typeof UpdateWebhookEndpoint>;

export const EnableWebhookEndpoint = z.object({
  id: endpointId,
  expectedVersion,
  from: z.enum(resumePoints).default('WHERE_IT_STOPPED').describe('With which event it goes on.'),
});
export type EnableWebhookEndpoint = z.infer<typeof EnableWebhookEndpoint>;

export const DisableWebhookEndpoint = z.object({ id: endpointId });
export type DisableWebhookEndpoint = z.infer<typeof DisableWebhookEndpoint>;

export const DeleteWebhookEndpoint = z.object({ id: endpointId, expectedVersion });
export type DeleteWebhookEndpoint = z.infer<typeof DeleteWebhookEndpoint>;

export const RotateWebhookSecret = z.object({
  id: endpointId,
  expectedVersion,
  overlapHours: z
    .int('The overlap is a whole number of hours.')
    .min(0, 'The overlap is at least 0 hours.')
    .max(maxKeyOverlapHours, `The overlap is at most ${maxKeyOverlapHours} hours (a week).`)
    .default(24)
    .describe('For so long events are signed by the replaced key, too.'),
});
export type RotateWebhookSecret = z.infer<typeof RotateWebhookSecret>;

export const TestWebhookEndpoint = z.object({ id: endpointId });
export type TestWebhookEndpoint = z.infer<typeof TestWebhookEndpoint>;

const sequence = z.int('A sequence number is a whole number.').min(1, 'The first event has the sequence number 1.');

export const ResendWebhookDelivery = z.object({ id: endpointId, sequence });
export type ResendWebhookDelivery = z.infer<typeof ResendWebhookDelivery>;

export const ReplayWebhookEvents = z.object({
  id: endpointId,
  expectedVersion,
  fromSequence: sequence.describe('The number of the first event that is sent again.'),
});
export type ReplayWebhookEvents = z.infer<typeof ReplayWebhookEvents>;
