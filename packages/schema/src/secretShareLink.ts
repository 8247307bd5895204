import { z } from 'zod';
import { instant } from './instant.js';
import { clientId } from './naturalKeys.js';
import { id, linkToken } from './text.js';

/** Maximum lifetime of a share link, in hours. */
export const maxSecretShareLinkHours = 30 * 24;

/** Number of wrong passphrases that a link allows; the last of them ends it. */
export const secretShareLinkAttempts = 5;

const passphrase = z.string().max(200, 'A passphrase has at most 200 characters.');

/** Sends a secret by a link that shows it once. */
export const CreateSecretShareLink = z.object({
  /** The client's. */
  id: clientId,
  secretId: id,
  value: z
    .string()
    .min(1)
    .max(200, 'This is not the secret.')
    .optional()
    .describe('The value of the secret. Omitted: the recoverable copy, if the account keeps one.'),
  /** The link shows nothing until the request is applied. */
  changeRequestId: id.optional().describe('The change request with which the secret waits.'),
  expiresAt: instant('The end of the link').optional().describe('Left out: in a day.'),
  passphrase: passphrase
    .min(8, 'A passphrase has at least 8 characters.')
    .optional()
    .describe('A passphrase that opening the link requires.'),
});
export type CreateSecretShareLink = z.infer<typeof CreateSecretShareLink>;

/** No expected version: revoking a link must not fail because it was tried meanwhile. */
export const RevokeSecretShareLink = z.object({ id });
export type RevokeSecretShareLink = z.infer<typeof RevokeSecretShareLink>;

/** The input of a link's holder to see the secret. */
export const OpenSecretShareLink = z.object({ token: linkToken, passphrase: passphrase.optional() });
export type OpenSecretShareLink = z.infer<typeof OpenSecretShareLink>;
