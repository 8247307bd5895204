import { setImmediate } from 'node:timers/promises';
import { type ChainHead, chainStart, firstBreak } from '../model/chain.js';
import type { AuditReads } from '../model/reads.js';

// Between so many, others have their turn.
const stretch = 500;

/**
 * Follows a chain from its beginning to its head, or to where it breaks. What is cut off at the end leaves no entry that
 * could fail to follow: only the head, which moves with each entry in the same commit, tells that one is missing.
 */
export async function verify(audit: Pick<AuditReads, 'chain' | 'head'>) {
  let head: ChainHead = chainStart;
  const brokenAt = (seq: number) => ({ entries: head.seq, brokenAt: seq, hash: head.hash });
  for (;;) {
    let grew = false;
    for await (const entry of audit.chain(head.seq)) {
      if (firstBreak([entry], head) !== undefined) return brokenAt(head.seq + 1);
      head = { seq: entry.seq, hash: entry.hash };
      grew = true;
      if (entry.seq % stretch === 0) await setImmediate();
    }
    const end = await audit.head();
    if (!end) return brokenAt(head.seq + 1);
    if (end.seq === head.seq)
      return end.hash === head.hash ? { entries: head.seq, brokenAt: null, hash: head.hash } : brokenAt(head.seq);
    if (end.seq < head.seq) return brokenAt(end.seq + 1);
    // Others may have written meanwhile; where nothing more comes, it was cut off.
    if (!grew) return brokenAt(head.seq + 1);
  }
}
