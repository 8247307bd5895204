import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Leases } from './leases.js';

// The others wait this long for a process that died at work.
const leaseMilliseconds = 10_000;

/** Runs work that two processes must not do at once: the others wait until it is done, and then run it too. */
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
