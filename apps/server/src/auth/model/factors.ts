/** An authenticator app, one a person (RFC 6238). Times are milliseconds since 1970. */
export interface TotpFactorRecord {
  readonly personId: string;
  readonly sealedSecret: string;
  /** The time step of the last passcode that was taken: none of it or before is good again. */
  readonly lastUsedStep: number;
  readonly createdAt: number;
}

/** What lets somebody in who has lost the rest; good once. */
export interface BackupCodeRecord {
  /** SHA-256 of the code, base64url: its 80 random bits cannot be guessed. */
  readonly hash: string;
  readonly personId: string;
  readonly usedAt: number | null;
}

/** A passkey, of which a person may have several. Times are milliseconds since 1970. */
export interface PasskeyRecord {
  /** The credential's id, base64url. */
  readonly id: string;
  readonly personId: string;
  /** What the person calls it. */
  readonly name: string;
  /** COSE, base64url. */
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
}

/** Everything that a person could prove themselves with besides the password. */
export interface Factors {
  readonly totp: TotpFactorRecord | undefined;
  readonly passkeys: readonly PasskeyRecord[];
  /** Used ones too. */
  readonly backupCodes: readonly BackupCodeRecord[];
}

/** The second factors that were set up after a moment. */
export const setUpSince = ({ totp, passkeys, backupCodes }: Factors, moment: number | null): Factors => {
  const isSince = ({ createdAt }: { createdAt: number }) => moment === null || createdAt > moment;
  return { totp: totp && isSince(totp) ? totp : undefined, passkeys: passkeys.filter(isSince), backupCodes };
};

/** The ways of stepping up that somebody has, the quicker one first. */
export const secondFactorsOf = ({ totp, passkeys }: Pick<Factors, 'totp' | 'passkeys'>): FactorKind[] => [
  ...(passkeys.length > 0 ? (['PASSKEY'] as const) : []),
  ...(totp ? (['TOTP'] as const) : []),
];

/** The step-up methods, as a page offers them. */
export type FactorKind = 'TOTP' | 'PASSKEY';
