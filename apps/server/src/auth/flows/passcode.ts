import { Secret, TOTP } from 'otpauth';
import { InvalidInput } from '../../kernel/refusal.js';
import type { Seal } from '../../kernel/seal.js';
import { attempt, byAddress, byPerson } from '../../limits/attempts.js';
import { backupCodeHash, isBackupCode } from '../model/backupCodes.js';
import type { Factors } from '../model/factors.js';
import { readDeviceCookie } from './deviceCookie.js';
import type { AuthServices, Visitor } from './services.js';

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

const openTotpSecret = (seal: Seal, personId: string, sealed: string): string =>
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

const wrongPasscode = () =>
  InvalidInput.at('code', 'This passcode is wrong, or was used before. Wait for the next one.');

/**
 * Proves a person by a passcode of their authenticator app, or by a backup code. Each is good once: the step that it is
 * of is claimed in the database, so that of two who send the same one, in whichever processes, one is let in.
 * @throws InvalidInput when it is wrong or was used
 */
export async function verifyPasscode(
  services: AuthServices,
  personId: string,
  factors: Factors,
  typed: string,
  visitor: Visitor,
): Promise<void> {
  const { store, seal, failures, now } = services;
  const code = typed.replace(/[\s-]/g, '').toUpperCase();
  const attemptLimits = [
    byAddress('passcode', visitor.address),
    byPerson('passcode-person', personId, readDeviceCookie(seal, visitor.device, personId)),
  ];
  const failure = { kind: 'failedSecondFactors' as const, who: personId, personId, address: visitor.address };
  await failures.watch(failure, () => attempt(store.limits, attemptLimits, now(), prove));

  async function prove(): Promise<void> {
    if (isBackupCode(code)) {
      if (await store.factors.claimBackupCode(personId, backupCodeHash(code), now())) return;
      throw wrongPasscode();
    }
    const secret = factors.totp && openTotpSecret(seal, personId, factors.totp.sealedSecret);
    const step = secret === undefined ? undefined : totpStep(secret, code, now());
    if (step === undefined || !(await store.factors.claimTotpStep(personId, step))) throw wrongPasscode();
  }
}
