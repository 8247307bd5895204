import { setImmediate } from 'node:timers/promises';
import { type ChainHead, chainStart, firstBreak } from '../model/chain.js';
import type { AuditReads } from '../model/reads.js';
import { keyIdOf } from '../model/values/value.js';

// The event loop gets a turn after this many entries.
const batchSize = 200;

/**
 * The reason that a chain breaks. LINK: an entry does not follow the one before it. HEAD: the end differs from the one
 * in the account's row. VALUE: a name, an address or a change is not the one that the entry commits to. KEY: a key was
 * destroyed without an entry that says so. ANCHOR: the chain is consistent, but differs from the one that was signed.
 */
export type Break = 'LINK' | 'HEAD' | 'VALUE' | 'KEY' | 'ANCHOR';

export interface Verdict {
  /** How many entries hold. */
  readonly entries: number;
  /** The sequence number of the first break; null where the chain is intact. */
  readonly brokenAt: number | null;
  readonly brokenBy: Break | null;
  /** The hash of the last intact entry. */
  readonly hash: string;
  /** The number of values that matched their references, and of those that cannot be checked since they were erased. */
  readonly values: number;
  readonly erased: number;
}

/**
 * Follows a chain from its beginning to its head or its first break, and checks every value against its reference. A
 * truncated end leaves no entry that could fail to follow: only the head, which moves with each entry in the same
 * commit, shows that one is missing. An attacker who can write all of that can forge a whole chain: only `anchors`,
 * hashes at sequence numbers that were signed at the time and kept elsewhere, show that.
 */
export async function verifyChain(
  audit: Pick<AuditReads, 'chain' | 'head'>,
  anchors: readonly ChainHead[] = [],
): Promise<Verdict> {
  let head: ChainHead = chainStart;
  let values = 0;
  let erased = 0;
  // Missing keys, by the first entry that needs them; and keys whose destruction an entry records.
  const missed = new Map<string, { readonly seq: number; readonly before: ChainHead }>();
  const destroyed = new Set<string>();
  const anchored = new Map<number, string[]>();
  for (const { seq, hash } of anchors) anchored.set(seq, [...(anchored.get(seq) ?? []), hash]);

  const broken = (brokenBy: Break, brokenAt: number, { seq, hash } = head): Verdict => {
    return { entries: seq, brokenAt, brokenBy, hash, values, erased };
  };
  const whole = (): Verdict => {
    const ahead = anchors.find(({ seq }) => seq > head.seq);
    if (ahead) return broken('ANCHOR', head.seq + 1);
    const untold = [...missed].find(([keyId]) => !destroyed.has(keyId))?.[1];
    if (untold) return broken('KEY', untold.seq, untold.before);
    return { entries: head.seq, brokenAt: null, brokenBy: null, hash: head.hash, values, erased };
  };

  for (;;) {
    let grew = false;
    for await (const { seq, hash, kept, values: said } of audit.chain(head.seq)) {
      if (firstBreak([kept], head) !== undefined) return broken('LINK', head.seq + 1);
      if (anchored.get(seq)?.some((said) => said !== hash)) return broken('ANCHOR', seq);
      if (kept.subjectKind === 'dataKey') destroyed.add(kept.subjectId);
      for (const { ref, state } of said) {
        if (state === 'DAMAGED') return broken('VALUE', seq);
        if (state === 'OPEN') values++;
        else {
          erased++;
          const keyId = keyIdOf(ref);
          if (!missed.has(keyId)) missed.set(keyId, { seq, before: head });
        }
      }
      head = { seq, hash };
      grew = true;
      if (seq % batchSize === 0) await setImmediate();
    }
    const end = await audit.head();
    if (!end) return broken('HEAD', head.seq + 1);
    if (end.seq === head.seq) return end.hash === head.hash ? whole() : broken('HEAD', head.seq);
    if (end.seq < head.seq) return broken('HEAD', end.seq + 1);
    // Another transaction may have appended since; if a further pass finds nothing, the chain was truncated.
    if (!grew) return broken('HEAD', head.seq + 1);
  }
}
