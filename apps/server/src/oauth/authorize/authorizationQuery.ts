import { z } from 'zod';
import { parameter } from '../checks/parseParameters.js';
import { scopeParameter } from '../checks/scopeParameter.js';

/** What a client may have done before it gets an answer (OpenID Connect Core §3.1.2.1). */
export const supportedPrompts = ['none', 'login', 'consent', 'select_account'];

/** How an answer goes to the client (OAuth 2.0 Multiple Response Types §2.1, OAuth 2.0 Form Post Response Mode). */
export const responseModes = ['query', 'form_post'] as const;

const atMost = (name: string, length: number) =>
  [length, `The parameter ${name} is longer than ${length} characters.`] as const;
const bounded = (name: string, length: number, description: string) =>
  parameter(name, description).max(...atMost(name, length));

/** The parameters of an authorization request (RFC 6749 §4.1.1, RFC 7636 §4.3, OpenID Connect Core §3.1.2.1). */
export const AuthorizationQuery = z.object({
  response_type: bounded('response_type', 100, 'Always code.'),
  client_id: bounded('client_id', 200, 'The application.'),
  redirect_uri: bounded(
    'redirect_uri',
    2100,
    'Exactly as registered; on localhost, 127.0.0.1 and [::1] with any port. May be left out when there is but one.',
  ).optional(),
  scope: scopeParameter
    .unwrap()
    .max(...atMost('scope', 8000))
    .optional(),
  state: bounded('state', 8000, 'Comes back with the answer.').optional(),
  code_challenge: z
    .string({ error: 'The parameter code_challenge is missing: PKCE is required.' })
    .max(...atMost('code_challenge', 43))
    .regex(/^[A-Za-z0-9_-]{43}$/, 'The code_challenge is not a SHA-256 in base64url.')
    .meta({ description: 'BASE64URL(SHA256(code_verifier)).' }),
  // Without a method, RFC 7636 §4.3 takes it for plain, which an onlooker can repeat (RFC 9700 §2.1.1).
  code_challenge_method: z.literal('S256', { error: 'The code_challenge_method must be S256.' }),
  response_mode: z
    .enum(responseModes, { error: `The response_mode is one of ${responseModes.join(', ')}.` })
    .optional()
    .meta({ description: 'How the answer comes: in the address, or as a form that the browser posts there.' }),
  // It stands in the ID token, which headers have to bear like any other.
  nonce: bounded('nonce', 1000, 'Comes back in the ID token. At most 1,000 characters.').optional(),
  prompt: bounded('prompt', 200, `Some of ${supportedPrompts.join(', ')}, with a space between them.`)
    .refine((text) => text.split(' ').every((prompt) => supportedPrompts.includes(prompt)), 'The prompt is unknown.')
    .refine((text) => text === 'none' || !text.split(' ').includes('none'), 'The prompt none goes with no other.')
    .optional(),
  max_age: bounded('max_age', 9, 'Seconds; a person who signed in longer ago signs in again.')
    .regex(/^\d{1,9}$/, 'The max_age is not a number of seconds.')
    .optional(),
  id_token_hint: bounded(
    'id_token_hint',
    8000,
    'An ID token of the person that is meant. With prompt=none, login_required where it is somebody else.',
  ).optional(),
  login_hint: bounded('login_hint', 1000, 'The email address of the person, if the application knows it.').optional(),
});
