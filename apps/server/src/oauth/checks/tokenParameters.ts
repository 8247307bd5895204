import { z } from 'zod';
import { parameter } from './parseParameters.js';

/** What is asked about a token, or done to one (RFC 7662 §2.1, RFC 7009 §2.1). */
export const TokenParameters = z.object({
  token: parameter('token', 'An access token or a refresh token.'),
  token_type_hint: parameter(
    'token_type_hint',
    'May be left out or wrong: tokens show of what kind they are.',
  ).optional(),
});
