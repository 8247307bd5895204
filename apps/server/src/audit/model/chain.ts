import { createHash } from 'node:crypto';
import type { AuditDraft, AuditEntry } from './entry.js';

/** The end of an account's chain: the next entry follows it. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/** The row that keeps the end of an account's chain. */
export interface AuditHeadRecord extends ChainHead {
  readonly accountId: string;
}

/** Where every chain begins. */
export const chainStart: ChainHead = { seq: 0, hash: '' };

// An array, not an object: the order of its parts is part of what is hashed.
const hashOf = (entry: Omit<AuditEntry, 'hash'>): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        entry.accountId,
        entry.seq,
        entry.previousHash,
        entry.id,
        entry.at,
        entry.action,
        [
          entry.actor.kind,
          entry.actor.id,
          entry.actor.name,
          entry.actor.onBehalfOf?.id ?? null,
          entry.actor.onBehalfOf?.name ?? null,
        ],
        [entry.subject.kind, entry.subject.id, entry.subject.name],
        entry.changes.map((change) => [change.field, change.before, change.after]),
        entry.address,
        entry.changeRequestId,
      ]),
    )
    .digest('base64url');

/** Appends a draft to a chain. */
export function link(accountId: string, head: ChainHead, draft: AuditDraft): AuditEntry {
  const entry = { ...draft, accountId, seq: head.seq + 1, previousHash: head.hash };
  return { ...entry, hash: hashOf(entry) };
}

/** The first place at which a chain does not hold, or nothing when all of it does. Entries come oldest first. */
export function firstBreak(entries: Iterable<AuditEntry>, from: ChainHead = chainStart): number | undefined {
  let head = from;
  for (const entry of entries) {
    const { hash, ...rest } = entry;
    if (entry.seq !== head.seq + 1 || entry.previousHash !== head.hash || hashOf(rest) !== hash) return head.seq + 1;
    head = { seq: entry.seq, hash };
  }
  return undefined;
}
