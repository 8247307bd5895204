import { isIPv6 } from 'node:net';
import { sha256 } from '../kernel/credential.js';
import { RateLimited } from '../kernel/rateLimited.js';
import type { Limits } from '../model/ports/attemptCounts.js';
import { type DatabaseLimit, limitOf } from './limits.js';

/** The number of failures that a key may have in a window. */
export interface AttemptLimit {
  readonly key: string;
  readonly maxAttempts: number;
  /** Milliseconds. */
  readonly window: number;
  /** A success takes back its own attempt alone, not those of others who share the key. */
  readonly shared?: boolean;
}

/** One IPv6 customer has a /64 and more: its addresses count as one. */
export function network(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail = ''] = address.split('::');
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const zeros = address.includes('::') ? Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0') : [];
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`;
}

/** A limit of the table for one key. */
export const attemptLimit = (limit: DatabaseLimit, key: string, scale = 1): AttemptLimit => {
  const { quota, window } = limitOf(limit);
  return { key: `${limit} ${key}`, maxAttempts: Math.max(1, Math.floor(quota * scale)), window };
};

/** Many people of an office may share one address: each success takes back its own attempt, failures add up. */
export const byAddress = (limit: DatabaseLimit, address: string): AttemptLimit => ({
  ...attemptLimit(limit, `from ${network(address)}`),
  shared: true,
});

/**
 * By person in unknown browsers, by browser in one where the person has signed in before: a stranger who fails on
 * purpose locks out unknown browsers, and not the admin (OWASP, device cookies).
 */
export const byPerson = (limit: DatabaseLimit, who: string, knownDevice: string | undefined): AttemptLimit =>
  // Hashed: typed input is not stored in clear text, and long input takes no more room than short input.
  attemptLimit(limit, knownDevice ? `on ${knownDevice}` : `of ${sha256(who)}`);

/**
 * Makes an attempt, unless there were too many. It is counted before it is made, so that concurrent attempts are all
 * counted; and taken back when it succeeds, which is when `work` does not throw. With `keep`, successes count too,
 * unless they are taken back.
 * @throws RateLimited
 */
export async function attempt<T>(
  limits: Limits,
  attemptLimits: readonly AttemptLimit[],
  now: number,
  work: () => Promise<T>,
  { keep = false } = {},
): Promise<T> {
  for (const { key, maxAttempts, window } of attemptLimits) {
    const { count, resetsAt } = await limits.count(key, window, now);
    if (count > maxAttempts) throw new RateLimited(Math.max(1, Math.ceil((resetsAt - now) / 1000)));
  }
  const done = await work();
  if (!keep) await uncountAttempts(limits, attemptLimits);
  return done;
}

/** Takes back counted attempts: for a success that only a later request shows, after an attempt with `keep`. */
export async function uncountAttempts(limits: Limits, attemptLimits: readonly AttemptLimit[]): Promise<void> {
  for (const { key, shared } of attemptLimits) await (shared ? limits.uncount(key) : limits.forget(key));
}
