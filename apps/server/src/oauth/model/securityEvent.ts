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

/** A client whose requests are refused again and again, or were: when it was last refused and answered. */
export interface RefusedClient {
  readonly id: string;
  readonly accountId: string;
  readonly usedAt: number;
  readonly refusedAt: number;
}

/** The same with what came of its requests in this hour and the one before. */
export interface CountedClient extends RefusedClient {
  readonly answered: number;
  readonly refused: number;
}

/** The security events that go on. */
export interface SecurityEventRegister {
  /** Adds to one that goes on; answers whether there is one. */
  countAgain(again: Again): Promise<boolean>;
  /** Clients that were refused since and of which no sustained refusals are known yet, the last first; some of them. */
  refusedSince(at: number, hour: number): Promise<CountedClient[]>;
  /** Clients of which sustained refusals are known. */
  sustained(): Promise<RefusedClient[]>;
  /** Those that nobody added to since. */
  quietSince(at: number): Promise<SecurityEventRecord[]>;
}
