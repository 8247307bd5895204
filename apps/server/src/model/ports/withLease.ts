import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Leases } from './leases.js';

// A process that dies at work is waited for this long.
const leaseMilliseconds = 10_000;

/** Does something that two processes must not do at once: the others wait until it is done, and then do it too. */
export async function withLease<T>(
  leases: Leases,
  name: string,
  now: () => number,
  work: () => Promise<T>,
): Promise<T> {
  const holder = randomUUID();
  while (!(await leases.take(name, holder, now() + leaseMilliseconds, now()))) await delay(50);
  try {
    return await work();
  } finally {
    await leases.giveBack(name, holder);
  }
}
