import type { TokenClient } from './tokenClient.js';

/** What is noticed, by the name that the audit has for it. */
export type AlarmKind =
  | 'wrongSecrets'
  | 'assertionReplayed'
  | 'codeReused'
  | 'codeOfAnotherClient'
  | 'wrongCodeVerifier'
  | 'refreshTokenReused'
  | 'refreshTokenOfAnotherClient';

/** Something that smells of attack: the audit says when it began and when it ended, not each time that it happened. */
export interface AlarmRecord {
  readonly clientId: string;
  readonly kind: AlarmKind;
  readonly accountId: string;
  /** Milliseconds since 1970. */
  readonly beganAt: number;
  readonly lastAt: number;
  readonly count: number;
}

/** Hears of what smells of attack. */
export interface Alarms {
  /** Marks in the audit that this began; while it goes on, only counts it. */
  raise(
    kind: AlarmKind,
    client: Pick<TokenClient, 'id' | 'accountId' | 'name'>,
    address: string,
    count?: number,
  ): Promise<void>;
}

/** The alarms that go on. */
export interface AlarmRegister {
  /** Adds to one that goes on. */
  again(clientId: string, kind: AlarmKind, count: number, at: number): Promise<void>;
  /** Those that nobody added to since. */
  quietSince(at: number): Promise<AlarmRecord[]>;
}
