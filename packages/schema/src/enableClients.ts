import { z } from 'zod';
import { clientId as id } from './naturalKeys.js';
import { expectedVersion, paragraphs } from './text.js';

/** With the version that was seen: an admin who enables a client should know its powers. */
export const EnableClient = z.object({ id, expectedVersion });
export type EnableClient = z.infer<typeof EnableClient>;

export const reason = paragraphs('The reason', 2000)
  .optional()
  .describe('Why, for the owner, who is told by mail, and for the audit.');

/** No expected version: disabling a client in an emergency must not fail because it was renamed meanwhile. */
export const DisableClient = z.object({ id, reason });
export type DisableClient = z.infer<typeof DisableClient>;
