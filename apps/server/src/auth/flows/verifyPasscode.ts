import { InvalidInput } from '../../kernel/refusal.js';
import { attempt, byAddress, byPerson } from '../../limits/attempts.js';
import { backupCodeHash, isBackupCode } from '../model/backupCodes.js';
import type { Factors } from '../model/factors.js';
import { readDeviceCookie } from './deviceCookie.js';
import type { AuthServices, Visitor } from './services.js';
import { openTotpSecret, totpStep } from './totp.js';

const wrongPasscode = () =>
  InvalidInput.at('code', 'This passcode is wrong, or was used before. Wait for the next one.');

/**
 * Proves a person by a passcode: a TOTP of their authenticator app, or a backup code. Each is good once: its time step is
 * claimed in the database, so that of two requests with the same one, in whichever processes, one succeeds.
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
