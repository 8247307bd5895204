import { setImmediate } from 'node:timers/promises';
import { type ChainHead, chainStart, firstBreak } from './chain.js';
import type { AuditEntry } from './entry.js';

// Between so many, others have their turn.
const stretch = 500;

/** Follows a chain from its beginning to where it ends or breaks. */
export async function verify(chain: AsyncIterable<AuditEntry>) {
  let head: ChainHead = chainStart;
  for await (const entry of chain) {
    if (firstBreak([entry], head) !== undefined) return { entries: head.seq, brokenAt: head.seq + 1, hash: head.hash };
    head = entry;
    if (entry.seq % stretch === 0) await setImmediate();
  }
  return { entries: head.seq, brokenAt: null, hash: head.hash };
}
