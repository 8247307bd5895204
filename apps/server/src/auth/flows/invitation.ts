import type { AcceptInvitation } from '@countersign/schema';
import type { z } from 'zod';
import { toldToken } from '../../admins/commands/invitation.js';
import { type Admin, adminStateOf } from '../../admins/model/admin.js';
import type { Person } from '../../admins/model/person.js';
import { sha256 } from '../../kernel/credential.js';
import { InvalidLink } from '../../kernel/refusal.js';
import { hashPassword, passwordFingerprintOf } from '../model/password.js';
import { assertNewPassword } from '../model/passwordRules.js';
import { acceptPendingInvitation, continueSignIn, type SignInStep } from './continueSignIn.js';
import type { PendingSignIn } from './pendingSignIn.js';
import { reauthenticateByPassword } from './reauthenticateByPassword.js';
import type { AuthServices, Visitor } from './services.js';

interface InvitationDetails {
  readonly admin: Admin;
  /** Who proves themselves by the address that it was sent to, if anybody does. */
  readonly person: Person | undefined;
  readonly accountName: string;
  /** What who sent it calls its reader. */
  readonly name: string;
  readonly hash: string;
  /** Whether the link is the one that was mailed, rather than one that was told to somebody else. */
  readonly isMailed: boolean;
}

/**
 * Whom a link invites, and where to. One that has expired, was used, was revoked or never was is the same to its reader.
 * @throws InvalidLink
 */
export async function requireInvitation({ store, now }: AuthServices, token: string): Promise<InvitationDetails> {
  const told = await store.unscoped.invited(sha256(token));
  const hash = told ? sha256(token) : sha256(toldToken(token));
  const place = told ?? (await store.unscoped.invited(hash));
  const reads = place && store.within(place.accountId);
  const [admin, account] = reads ? await Promise.all([reads.admins.byId(place.adminId), reads.account()]) : [];
  const person = admin && (await store.unscoped.personByEmail(admin.email));
  const isGood = admin && adminStateOf(admin) === 'INVITED' && (admin.invitationExpiresAt ?? 0) > now();
  if (!place || !isGood || !account) {
    throw new InvalidLink(
      'This invitation has expired, was used, or was revoked. Ask the admin who invited you for a new one.',
    );
  }
  return { admin, person, accountName: account.name, name: place.name, hash, isMailed: !told };
}

/**
 * Accepts an invitation and signs in. A new person chooses a password. A person who has a password proves it, and any
 * second factor: a stolen link gives no access to an existing identity. It also means that nobody enters a new account
 * under an identity that someone else registered earlier and can sign in with. A person whom only an account's own
 * provider vouches for counts as new elsewhere.
 */
export async function acceptAndSignIn(
  services: AuthServices,
  { token, password, name: typed }: z.infer<typeof AcceptInvitation>,
  visitor: Visitor,
): Promise<SignInStep> {
  const { admin, person, name: given, hash, isMailed } = await requireInvitation(services, token);
  const invitation = { hash, name: typed ?? given, isMailed };
  // Before it is looked at whose it is: or a password that nobody may have would tell whether one has to be proved.
  await assertNewPassword(password, admin.email);
  if (person) {
    await reauthenticateByPassword(services, person, password, visitor);
    const passwordFingerprint = passwordFingerprintOf(person.passwordHash);
    const self = { ...admin, personId: person.id };
    return continueSignIn(services, { admin: self, method: 'PASSWORD', passwordFingerprint, invitation }, visitor);
  }
  const passwordHash = await hashPassword(password);
  const pending: PendingSignIn = {
    admin,
    method: 'PASSWORD',
    passwordFingerprint: passwordFingerprintOf(passwordHash),
    invitation,
  };
  const chosen = { passwordHash, personId: null };
  return continueSignIn(services, await acceptPendingInvitation(services, pending, visitor, chosen), visitor);
}
