import type { AuditEntryFilter } from '@countersign/schema';
import type { Page, PageRequest } from '../../kernel/page.js';
import type { ChainHead } from './chain.js';
import type { AuditEntry } from './entry.js';

/** The filter of the list, with its times in milliseconds since 1970. */
export interface AuditFilter extends Readonly<Omit<AuditEntryFilter, 'since' | 'until'>> {
  /** From this moment on. */
  readonly since?: number | undefined;
  /** Before this moment. */
  readonly until?: number | undefined;
}

/** What an entry is about, in clear. */
export type AuditOutline = Pick<AuditEntry, 'id' | 'seq' | 'action'> & {
  readonly subject: Pick<AuditEntry['subject'], 'kind' | 'id'>;
};

/** The reads of one account's audit. */
export interface AuditReads {
  /** Newest first. The place of an entry is its sequence number. */
  page(filter: AuditFilter, request: PageRequest): Promise<Page<AuditEntry>>;
  /** The entries about these subjects from a moment on, newest first, 20 at most. */
  since(subjectIds: readonly string[], at: number): Promise<AuditEntry[]>;
  /** The chain after a sequence number, oldest first, read a batch at a time. */
  chain(after: number): AsyncIterable<AuditEntry>;
  /** Some entries after a sequence number, oldest first, without their values. */
  outline(after: number, limit: number): Promise<AuditOutline[]>;
  /** The entries with these sequence numbers, in their order: of many large ones the first few, one at least. */
  numbered(sequences: readonly number[]): Promise<AuditEntry[]>;
  /** The end of the chain as the account's row keeps it. */
  head(): Promise<ChainHead | undefined>;
  /** The anchor that was signed last, in one line. */
  lastAnchor(): Promise<string | undefined>;
}
