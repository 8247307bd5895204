import { z } from 'zod';
import { instant } from './instant.js';
import { clientId } from './naturalKeys.js';
import { maxSecretShareLinkHours } from './secretShareLink.js';
import { confirmation, expectedVersion, id, optionalLine } from './text.js';

const label = optionalLine('The label', 100);
/** Of the client whose secret it is. */
const client = { id: clientId.describe('The client_id.') };
const secretId = id.describe('The id of the secret.');
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
export const AddClientSecret = z.object({ ...client, expectedVersion, ...NewSecret.shape });
export type AddClientSecret = z.infer<typeof AddClientSecret>;

/** A link that shows the new secret once: whoever asks for it is told the link, and never the secret. */
export const NewSecretShareLink = z
  .object({
    hours: z
      .int('The life of a link is a whole number of hours.')
      .min(1, 'A link is good for at least an hour.')
      .max(maxSecretShareLinkHours, `A link is good for at most ${maxSecretShareLinkHours / 24} days.`)
      .default(24)
      .describe('How many hours the link is good for, counted from the moment when the secret works. Left out: 24.'),
  })
  .describe('A link that shows a new secret once, to whoever opens it first.');

/**
 * A new secret replaces one, or every live one when `secretId` is left out. A replaced secret stops at once, or at
 * `overlapUntil` where the account allows an overlap. Until then the rotation is finished by revoking what was replaced,
 * or cancelled.
 */
export const RotateClientSecret = z.object({
  ...client,
  expectedVersion,
  confirmation: typedName,
  secretId: id.optional().describe('The secret to replace. Left out: every one.'),
  overlapUntil: instant('The end of the overlap')
    .optional()
    .describe('The end of the overlap, if the account allows one. Omitted: the replaced secret stops now.'),
  label: label.optional().describe('Left out: the label of the secret that is replaced.'),
  expiresAt,
  secretShareLink: NewSecretShareLink.optional().describe(
    'Makes a link that shows the new secret once. Its requester is told the link instead of the secret.',
  ),
});
export type RotateClientSecret = z.infer<typeof RotateClientSecret>;

/** During an overlap: the new secret goes, and what it was to replace works on as before. */
export const CancelSecretRotation = z.object({
  ...client,
  expectedVersion,
  secretId: id.describe('The new secret, which stops at once.'),
  confirmation: typedName,
});
export type CancelSecretRotation = z.infer<typeof CancelSecretRotation>;

/** Changes what is said of a secret; the secret itself never changes. */
export const UpdateClientSecret = z.object({
  ...client,
  expectedVersion,
  secretId,
  label: label.optional().describe('Left out: as it is.'),
  expiresAt: instant('The expiry')
    .nullable()
    .optional()
    .describe(
      'Null: never, where the account allows it. Of a secret that is being replaced: the end of the overlap. Left out: as it is.',
    ),
});
export type UpdateClientSecret = z.infer<typeof UpdateClientSecret>;

/** No expected version: the named secret is the same one whatever else has changed, and revoking it must not fail. */
export const RevokeClientSecret = z.object({ ...client, secretId, confirmation: typedName });
export type RevokeClientSecret = z.infer<typeof RevokeClientSecret>;

/** Shows a secret again, where the account keeps a copy of it. */
export const RevealClientSecret = z.object({ ...client, secretId });
export type RevealClientSecret = z.infer<typeof RevealClientSecret>;
