import type { FastifyRequest } from 'fastify';
import { Forbidden, type Refusal } from '../../kernel/refusal.js';
import { bearerToken } from '../../oauth/bearerToken.js';

// RFC 6750 §3.1, and RFC 9470 §3 for a step-up, which needs a recent second factor.
const errors: Partial<Record<Refusal['code'], string>> = {
  UNAUTHENTICATED: 'invalid_token',
  FORBIDDEN: 'insufficient_scope',
  STEP_UP_REQUIRED: 'insufficient_user_authentication',
};

/**
 * The challenge of an answer (RFC 9110 §11.6.1): of every 401, and of the refusal of a valid token that is insufficient
 * for the request. An error is named only to a caller who sent a token (RFC 6750 §3.1).
 */
export function bearerChallenge(refusal: Refusal, { headers }: FastifyRequest): string | undefined {
  const { code } = refusal;
  const broughtToken = bearerToken(headers.authorization) !== undefined;
  const error = broughtToken ? errors[code] : undefined;
  if (error === undefined && code !== 'UNAUTHENTICATED') return undefined;
  const scope = error !== undefined && refusal instanceof Forbidden ? refusal.scope : undefined;
  const parts = { error, scope };
  const told = Object.entries(parts).map(([name, value]) => (value === undefined ? '' : `, ${name}="${value}"`));
  return `Bearer realm="Countersign"${told.join('')}`;
}

/**
 * The challenge where only a session helps. No scheme is registered for that; this one makes no browser ask for a
 * password.
 */
export const sessionChallenge = ({ code }: Refusal): string | undefined =>
  code === 'UNAUTHENTICATED' ? 'Cookie realm="Countersign"' : undefined;
