import { createHash, timingSafeEqual } from 'node:crypto';
import { bearerToken } from '../../oauth/bearerToken.js';

const digest = (text: string) => createHash('sha256').update(text).digest();

/**
 * Whether a request has the operator's own token. Digests are compared, so that the timing reveals nothing about it.
 */
export function isOperator(authorization: string | undefined, operatorToken: string | undefined): boolean {
  const token = bearerToken(authorization);
  return operatorToken !== undefined && token !== undefined && timingSafeEqual(digest(token), digest(operatorToken));
}
