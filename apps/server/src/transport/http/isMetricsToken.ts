import { createHash } from 'node:crypto';
import { isSameSecret } from '../../kernel/isSameSecret.js';
import { bearerToken } from '../../oauth/bearerToken.js';

const digest = (text: string) => createHash('sha256').update(text).digest();

/**
 * Whether a request has one of the tokens that open the metrics. Digests are compared, and each of them, so that the
 * timing reveals nothing about any.
 */
export function isMetricsToken(authorization: string | undefined, tokens: readonly string[] = []): boolean {
  const token = bearerToken(authorization);
  if (token === undefined) return false;
  const sent = digest(token);
  return tokens.filter((one) => isSameSecret(sent, digest(one))).length > 0;
}
