import type { SignIn } from '@countersign/schema';
import { Unauthenticated } from '../../kernel/refusal.js';
import { attempt, byAddress, byPerson } from '../../limits/attempts.js';
import { passwordFingerprintOf, verifyPasswordHash } from '../model/password.js';
import { readDeviceCookie } from './deviceCookie.js';
import type { PendingSignIn } from './pendingSignIn.js';
import { resolveSignInAccount } from './resolveSignInAdmin.js';
import type { AuthServices, Visitor } from './services.js';

/**
 * Finds whom an email address and a password stand for, in an account in which they may act. A wrong password,
 * an unknown address and an admin who was disabled everywhere are one refusal, after the same work.
 * @throws Unauthenticated
 */
export async function authenticateByPassword(
  { store, seal, failures, now }: AuthServices,
  { email, password, accountId }: SignIn,
  visitor: Visitor,
): Promise<PendingSignIn> {
  const person = await store.unscoped.personByEmail(email);
  const attemptLimits = [
    byAddress('sign-in', visitor.address),
    byPerson('sign-in-person', email, readDeviceCookie(seal, visitor.device, person?.id)),
  ];
  const failure = { kind: 'failedSignIns' as const, who: email, personId: person?.id, address: visitor.address };
  return failures.watch(failure, () => attempt(store.limits, attemptLimits, now(), prove));

  async function prove(): Promise<PendingSignIn> {
    const isMatch = await verifyPasswordHash(person?.passwordHash, password);
    const account = await resolveSignInAccount(store, person?.id, accountId);
    const admin = isMatch && account && (await store.within(account.accountId).admins.byId(account.adminId));
    if (!person || !admin) throw new Unauthenticated('The email address or the password is wrong.');
    return { admin, method: 'PASSWORD', passwordFingerprint: passwordFingerprintOf(person.passwordHash) };
  }
}
