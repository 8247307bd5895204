import { z } from 'zod';
import { expectedVersion, lowerCaseAddress, unique } from './text.js';

/** A domain of email addresses, lower-cased; non-ASCII domains in the form that DNS has them in (RFC 5890 §2.3.2.1). */
const EmailDomain = z
  .string()
  .trim()
  .overwrite(lowerCaseAddress)
  .max(253, 'A domain has at most 253 characters.')
  .regex(
    /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/,
    'This is not a domain, such as example.com.',
  );

// OpenID Connect Discovery 1.0 §4.1: a URL with neither query nor fragment. Plain http is judged on use.
const issuer = z
  .string()
  .trim()
  .max(500, 'An issuer has at most 500 characters.')
  .pipe(z.url({ protocol: /^https?$/, error: 'This is not an address, such as https://login.example.com.' }))
  .refine((text) => !/[?#@]/.test(text), 'An issuer has no “?”, no “#” and no user in it.');

const clientId = z
  .string()
  .trim()
  .min(1, 'The client id is missing.')
  .max(300, 'A client id has at most 300 characters.');

const clientSecret = z
  .string()
  .trim()
  .min(1, 'The client secret is missing.')
  .max(1000, 'A client secret has at most 1,000 characters.')
  .optional()
  .describe('Left out, the one that is kept for this issuer.');

const domains = z
  .array(EmailDomain)
  .min(1, 'Name at least one domain, such as example.com.')
  .max(20, 'At most 20 domains.')
  .transform(unique);

/** An account's own OpenID Connect provider. */
export const SetIdentityProvider = z.object({
  expectedVersion: expectedVersion.optional().describe('Left out where there is none yet.'),
  issuer,
  clientId,
  clientSecret,
  domains,
});
export type SetIdentityProvider = z.infer<typeof SetIdentityProvider>;

/** Admins who joined by it alone can no longer sign in. */
export const RemoveIdentityProvider = z.object({ expectedVersion });
export type RemoveIdentityProvider = z.infer<typeof RemoveIdentityProvider>;

/** The input of a trial before saving. */
export const TryIdentityProvider = SetIdentityProvider.omit({ expectedVersion: true });
