import { z } from 'zod';

/** Who did or asked for something. A program may be named like a person: go by `kind`. */
export const ShownActor = z.object({
  kind: z.enum(['admin', 'client', 'operator', 'recipient', 'service']),
  id: z.string(),
  name: z.string().describe('At that time.'),
  onBehalfOf: z.object({ id: z.string(), name: z.string() }).nullable(),
});

export const ShownSubject = z.object({ kind: z.string(), id: z.string(), name: z.string().describe('At that time.') });

export const ShownChange = z.object({
  field: z.string(),
  before: z.unknown().describe('Null where there was nothing.'),
  after: z.unknown().describe('Null where there is nothing.'),
});

export const ShownRisk = z
  .object({ code: z.string(), message: z.string() })
  .describe('Something about a change that a reviewer should not miss.');

export const ShownSecret = z
  .object({ id: z.string(), hint: z.string(), value: z.string() })
  .describe('Told only once; not valid while the change waits for approval.');
