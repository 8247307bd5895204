import type { AcceptInvitation } from '@countersign/schema';
import type { z } from 'zod';
import { type Admin, adminStateOf } from '../../admins/model/admin.js';
import type { Person } from '../../admins/model/person.js';
import { sha256 } from '../../kernel/credential.js';
import { DeadLink } from '../../kernel/refusal.js';
import { hashPassword, passwordFingerprintOf } from '../model/password.js';
import { assertNewPassword } from '../model/passwordRules.js';
import { assertPassword } from './assertPassword.js';
import { acceptPendingInvitation, continueSignIn, type PendingSignIn, type SignInStep } from './continueSignIn.js';
import type { AuthServices, Visitor } from './services.js';

interface InvitationDetails {
  readonly admin: Admin;
  readonly person: Person;
  readonly accountName: string;
}

/**
 * Whom a link invites, and where to. One that has expired, was used, was revoked or never was is the same to its reader.
 * @throws DeadLink
 */
export async function readInvitation({ store, now }: AuthServices, token: string): Promise<InvitationDetails> {
  const place = await store.open.invited(sha256(token));
  const reads = place && store.within(place.accountId);
  const [admin, account] = reads ? await Promise.all([reads.admins.byId(place.adminId), reads.account()]) : [];
  const person = admin && (await store.open.personById(admin.personId));
  const isGood = admin && adminStateOf(admin) === 'INVITED' && (admin.invitationExpiresAt ?? 0) > now();
  if (!isGood || !account || !person) {
    throw new DeadLink(
      'This invitation has expired, was used, or was revoked. Ask the admin who invited you for a new one.',
    );
  }
  return { admin, person, accountName: account.name };
}

/**
 * Accepts an invitation and signs in. Somebody new chooses a password; somebody who has one proves it, and what else they
 * have set up, so that a link in the wrong hands is not a way into an identity that already exists; nor does somebody
 * come into a new account whose identity another has taken beforehand, and can sign in with.
 */
export async function acceptAndSignIn(
  services: AuthServices,
  { token, password, name }: z.infer<typeof AcceptInvitation>,
  visitor: Visitor,
): Promise<SignInStep> {
  const { admin, person } = await readInvitation(services, token);
  const isNew = person.passwordHash === null;
  if (isNew) assertNewPassword(password, person.email);
  else await assertPassword(services, person, password, visitor);
  const passwordHash = isNew ? await hashPassword(password) : person.passwordHash;
  const pending: PendingSignIn = {
    admin,
    method: 'PASSWORD',
    passwordFingerprint: passwordFingerprintOf(passwordHash),
    invitationHash: sha256(token),
  };
  if (!isNew) return continueSignIn(services, pending, visitor);
  const chosen = { passwordHash, ...(name !== undefined && { name }) };
  return continueSignIn(services, await acceptPendingInvitation(services, pending, visitor, chosen), visitor);
}
