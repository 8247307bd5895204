import type { SecurityEventKind } from '@countersign/schema';

/** Something that smells of attack: the audit says when it began and when it ended, not each time that it happened. */
export interface SecurityEventRecord {
  /** The client, or the admin. */
  readonly subjectId: string;
  readonly kind: SecurityEventKind;
  readonly accountId: string;
  /** Milliseconds since 1970. */
  readonly beganAt: number;
  readonly lastAt: number;
  readonly count: number;
  /** Where it came from, separated by spaces: the first few. */
  readonly addresses: string;
}

/** Hears of what smells of attack. */
export interface SecurityEvents {
  /** Marks in the audit that this began; while it goes on, only counts it. */
  report(
    kind: SecurityEventKind,
    subject: { readonly id: string; readonly accountId: string },
    address: string,
    count?: number,
  ): Promise<void>;
}

/** Something that goes on happened again, this often. */
export type Again = Pick<SecurityEventRecord, 'subjectId' | 'kind' | 'count'> & {
  readonly address: string;
  readonly at: number;
};

/** A client that was refused lately, and what came of its requests. Times are milliseconds since 1970, 0 for never. */
export interface RefusedClient {
  readonly id: string;
  readonly accountId: string;
  readonly usedAt: number;
  /** Within the hours that were asked for. */
  readonly answered: number;
  readonly refused: number;
  /** Its last refused request that nobody but whoever has its secret or key could send. */
  readonly ownRefusedAt: number;
  /** Refused requests, of the latest ones that are kept, that anybody could send who knows its id. */
  readonly strangersRefused: number;
}

/** One of which sustained refusals are known, since then. */
export interface MarkedClient extends RefusedClient {
  readonly beganAt: number;
}

/** What of the past counts. Milliseconds since 1970. */
export interface RefusalTimes {
  /** From this hour on requests are counted. */
  readonly hour: number;
  /** From then on those of strangers. */
  readonly lately: number;
}

/** The security events that go on. */
export interface SecurityEventRegister {
  /** Adds to one that goes on; answers whether there is one. */
  countAgain(again: Again): Promise<boolean>;
  /** The accounts with clients that were refused since. */
  accountsRefused(since: number): Promise<string[]>;
  /**
   * Clients of an account that were refused lately and of which no sustained refusals are known yet, the last refused
   * first; some of them.
   */
  refusedLately(accountId: string, times: RefusalTimes): Promise<RefusedClient[]>;
  /** Clients of which sustained refusals are known, in the order of their ids: one batch after `after`. */
  sustained(after: string, times: RefusalTimes): Promise<MarkedClient[]>;
  /** Those that nobody added to since. */
  quietSince(at: number): Promise<SecurityEventRecord[]>;
}
