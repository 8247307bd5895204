import type { FastifyRequest } from 'fastify';
import type { Refusal } from '../../kernel/refusal.js';
import { bearerToken } from '../../oauth/bearerToken.js';

// RFC 6750 §3.1, and RFC 9470 §3 for what asks for a second factor a moment ago.
const errors: Partial<Record<Refusal['code'], string>> = {
  UNAUTHENTICATED: 'invalid_token',
  FORBIDDEN: 'insufficient_scope',
  STEP_UP_REQUIRED: 'insufficient_user_authentication',
};

/**
 * What an answer says of how to get in (RFC 9110 §11.6.1): every 401, and a refusal of a token that is good but not for
 * this. Of an error only whoever brought a token hears (RFC 6750 §3.1).
 */
export function bearerChallenge({ code }: Refusal, { headers }: FastifyRequest): string | undefined {
  const broughtToken = bearerToken(headers.authorization) !== undefined;
  const error = broughtToken ? errors[code] : undefined;
  if (error === undefined && code !== 'UNAUTHENTICATED') return undefined;
  return `Bearer realm="Countersign"${error === undefined ? '' : `, error="${error}"`}`;
}

/** Signing in, where no token helps. No scheme is registered for that; a browser asks nobody for a password by this one. */
export const sessionChallenge = ({ code }: Refusal): string | undefined =>
  code === 'UNAUTHENTICATED' ? 'Cookie realm="Countersign"' : undefined;
