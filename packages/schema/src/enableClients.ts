import { z } from 'zod';
import { confirmation, expectedVersion, id, paragraphs, unique } from './text.js';

/** With the version that was seen: an admin who enables a client should know its powers. */
export const EnableClient = z.object({ id, expectedVersion });
export type EnableClient = z.infer<typeof EnableClient>;

const reason = paragraphs('The reason', 2000)
  .optional()
  .describe('Why, for the owner, who is told by mail, and for the audit.');

/** No expected version: disabling a client in an emergency must not fail because it was renamed meanwhile. */
export const DisableClient = z.object({ id, reason });
export type DisableClient = z.infer<typeof DisableClient>;

/** The number that one commit can write without holding up others. */
export const maxClientsAtOnce = 100;

const typedNumber = confirmation
  .optional()
  .describe('The number of clients, if the account requires typed confirmations.');

const several = <T extends z.ZodType<unknown>>(one: T) =>
  z
    .array(one)
    .min(1, 'Choose at least one client.')
    .max(maxClientsAtOnce, `At most ${maxClientsAtOnce} clients at once. Choose fewer, and do the rest afterwards.`);

/** `confirmation` repeats the number of clients: the page asks a person to type it, unless the account waives it. */
export const DisableClients = z.object({
  ids: several(id).transform(unique).describe('At most 100.'),
  reason,
  confirmation: typedNumber,
});
export type DisableClients = z.infer<typeof DisableClients>;

/** Each with the version that was seen, all of them or none; `confirmation` as for {@link DisableClients}. */
export const EnableClients = z.object({
  clients: several(EnableClient)
    .refine(
      (clients) => new Set(clients.map((client) => client.id)).size === clients.length,
      'A client is named twice.',
    )
    .describe('At most 100.'),
  confirmation: typedNumber,
});
export type EnableClients = z.infer<typeof EnableClients>;
