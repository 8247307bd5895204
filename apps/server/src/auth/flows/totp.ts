import { Secret, TOTP } from 'otpauth';
import type { Seal } from '../../kernel/seal.js';

const totpPeriodSeconds = 30;

// What every authenticator app understands (RFC 6238 §1.2; the Key URI format's defaults).
const totpOptions = { issuer: 'Countersign', algorithm: 'SHA1', digits: 6, period: totpPeriodSeconds } as const;

/** What a sealed secret of an app is bound to: in another’s row it does not open. */
export const totpBinding = (personId: string) => `the authenticator of ${personId}`;

/** 160 random bits, as RFC 4226 §4 (R6) recommends, in base32. */
export const drawTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What a QR code says to an authenticator app. */
export const totpUri = (secret: string, label: string): string =>
  new TOTP({ ...totpOptions, label, secret: Secret.fromBase32(secret) }).toString();

export const sealTotpSecret = (seal: Seal, personId: string, secret: string): string =>
  seal.close(secret, totpBinding(personId));

export const openTotpSecret = (seal: Seal, personId: string, sealed: string): string =>
  seal.open(sealed, totpBinding(personId)).toString();

/** The time step that a passcode is of, when it is right now; one step of clock drift is borne (RFC 6238 §5.2). */
export function totpStep(secret: string, code: string, now: number): number | undefined {
  const delta = new TOTP({ ...totpOptions, secret: Secret.fromBase32(secret) }).validate({
    token: code,
    window: 1,
    timestamp: now,
  });
  return delta === null ? undefined : Math.floor(now / 1000 / totpPeriodSeconds) + delta;
}
