import { z } from 'zod';
import { instant } from './instant.js';
import { confirmation, expectedVersion, id, optionalLine } from './text.js';

const label = optionalLine('The label', 100);
const expiresAt = instant('The expiry').optional().describe('Left out: as late as the account allows.');

/** Typed before an irreversible action. */
export const typedName = confirmation
  .optional()
  .describe("The client's name, if the account requires typed confirmations.");

export const NewSecret = z
  .object({ label: label.default(''), expiresAt })
  .describe('The label and expiry of a new secret.');
export type NewSecret = z.infer<typeof NewSecret>;

/** Adds a secret beside the existing ones; the account limits the number for a client. */
export const AddClientSecret = z.object({ id, expectedVersion, ...NewSecret.shape });
export type AddClientSecret = z.infer<typeof AddClientSecret>;

/**
 * A new secret replaces one, or every live one when `secretId` is left out. A replaced secret stops at once, or at
 * `overlapUntil` where the account allows an overlap.
 */
export const RotateClientSecret = z.object({
  id,
  expectedVersion,
  confirmation: typedName,
  secretId: id.optional().describe('The secret to replace. Left out: every one.'),
  overlapUntil: instant('The end of the overlap')
    .optional()
    .describe('The end of the overlap, if the account allows one. Omitted: the replaced secret stops now.'),
  label: label.optional().describe('Left out: the label of the secret that is replaced.'),
  expiresAt,
});
export type RotateClientSecret = z.infer<typeof RotateClientSecret>;

/** No expected version: the named secret is the same one whatever else has changed, and revoking it must not fail. */
export const RevokeClientSecret = z.object({ id, secretId: id, confirmation: typedName });
export type RevokeClientSecret = z.infer<typeof RevokeClientSecret>;

/** Shows a secret again, where the account keeps a copy of it. */
export const RevealClientSecret = z.object({ id, secretId: id });
export type RevealClientSecret = z.infer<typeof RevealClientSecret>;
