import type { SecurityEventKind } from '@countersign/schema';
import type { TokenClient } from './tokenClient.js';

/** Something that smells of attack: the audit says when it began and when it ended, not each time that it happened. */
export interface SecurityEventRecord {
  readonly clientId: string;
  readonly kind: SecurityEventKind;
  readonly accountId: string;
  /** Milliseconds since 1970. */
  readonly beganAt: number;
  readonly lastAt: number;
  readonly count: number;
}

/** Hears of what smells of attack. */
export interface SecurityEvents {
  /** Marks in the audit that this began; while it goes on, only counts it. */
  report(
    kind: SecurityEventKind,
    client: Pick<TokenClient, 'id' | 'accountId' | 'name'>,
    address: string,
    count?: number,
  ): Promise<void>;
}

/** The security events that go on. */
export interface SecurityEventRegister {
  /** Adds to one that goes on. */
  countAgain(clientId: string, kind: SecurityEventKind, count: number, at: number): Promise<void>;
  /** Those that nobody added to since. */
  quietSince(at: number): Promise<SecurityEventRecord[]>;
}
