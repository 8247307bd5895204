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

export const alarmKinds = [
  'wrongSecrets',
  'assertionReplayed',
  'codeReused',
  'codeOfAnotherClient',
  'wrongCodeVerifier',
  'refreshTokenReused',
  'refreshTokenOfAnotherClient',
] as const;
export type AlarmKind = (typeof alarmKinds)[number];
