import { setImmediate } from 'node:timers/promises';
import { type ChainHead, chainStart, firstBreak } from '../model/chain.js';
import type { AuditReads } from '../model/reads.js';
import { keyIdOf } from '../model/values/value.js';

// Between so many, others have their turn.
const batchSize = 200;

/**
 * Why a chain does not hold: LINK, an entry is not the one that follows; HEAD, the end is not where the account keeps it;
 * VALUE, a name, an address or a change is not what the entry commits to; KEY, its key was destroyed, and no entry says so;
 * ANCHOR, all of it follows, but is not what was signed when it stood there.
 */
export type Break = 'LINK' | 'HEAD' | 'VALUE' | 'KEY' | 'ANCHOR';

export interface Verdict {
  /** How many entries hold. */
  readonly entries: number;
  /** The first sequence number at which it does not hold; null where all of it does. */
  readonly brokenAt: number | null;
  readonly brokenBy: Break | null;
  /** Of the last entry that holds. */
  readonly hash: string;
  /** How many values were held against what commits to them, and how many can no longer be, since they were erased. */
  readonly values: number;
  readonly erased: number;
}

/**
 * Follows a chain from its beginning to its head, or to where it breaks, and holds every value against its reference. What
 * is cut off at the end leaves no entry that could fail to follow: only the head, which moves with each entry in the same
 * commit, tells that one is missing. Whoever can write all of that can make a whole chain anew: only `anchors`, the hash at
 * a sequence number as it was signed then and kept elsewhere, tells that.
 */
export async function verifyChain(
  audit: Pick<AuditReads, 'chain' | 'head'>,
  anchors: readonly ChainHead[] = [],
): Promise<Verdict> {
  let head: ChainHead = chainStart;
  let values = 0;
  let erased = 0;
  // Keys that are gone, by where they are first missed; and those of which an entry says that they were destroyed.
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
    // Others may have written meanwhile; where nothing more comes, it was cut off.
    if (!grew) return broken('HEAD', head.seq + 1);
  }
}
