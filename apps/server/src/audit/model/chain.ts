import { sha256 } from '../../kernel/credential.js';
import type { SealedDraft, SealedEntry } from './entry.js';

/** The end of an account's chain: the next entry follows it. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/** The row that keeps the end of an account's chain. */
export interface AuditHeadRecord extends ChainHead {
  readonly accountId: string;
  /** The sequence number of the head that was last signed and published on the schedule. */
  readonly anchoredSeq: number;
  /** The anchor that was signed last, on the schedule or on request; null before the first. */
  readonly lastAnchor: string | null;
}

/** Where every chain begins. */
export const chainStart: ChainHead = { seq: 0, hash: '' };

// An array, not an object: the order of its parts is part of the hash. The first part names the form, so that another
// form can be added (docs/adr/0014-the-audit-commits-to-values.md).
const entryHash = (entry: Omit<SealedEntry, 'hash'>): string =>
  sha256(
    JSON.stringify([
      `countersign audit ${entry.form}`,
      entry.accountId,
      entry.seq,
      entry.previousHash,
      entry.id,
      entry.at,
      entry.action,
      [entry.actorKind, entry.actorId, entry.actorName, entry.actorAccountId],
      [entry.onBehalfOfId, entry.onBehalfOfName],
      [entry.subjectKind, entry.subjectId, entry.subjectName],
      entry.fields,
      entry.changes.map(({ ref }) => ref),
      entry.address,
      entry.changeRequestId,
    ]),
  );

/** Appends a draft to a chain. */
export function link(accountId: string, head: ChainHead, draft: SealedDraft): SealedEntry {
  const entry = { ...draft, accountId, seq: head.seq + 1, previousHash: head.hash };
  return { ...entry, hash: entryHash(entry) };
}

/** The first sequence number at which a chain breaks, or undefined when it is intact. Entries come oldest first. */
export function firstBreak(entries: Iterable<SealedEntry>, from: ChainHead = chainStart): number | undefined {
  let head = from;
  for (const entry of entries) {
    const { hash, ...rest } = entry;
    if (entry.seq !== head.seq + 1 || entry.previousHash !== head.hash || entryHash(rest) !== hash) return head.seq + 1;
    head = { seq: entry.seq, hash };
  }
  return undefined;
}
