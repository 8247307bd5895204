import { execute } from '../../execution/execute.js';
import { Conflict, Unauthenticated } from '../../kernel/refusal.js';
import { sessionActor } from '../../model/adminActor.js';
import type { SignedIn } from '../../model/signedIn.js';
import { joinIdentities } from '../commands/joinIdentities.js';
import { passwordFingerprintOf } from '../model/password.js';
import { assertJustProved } from './enrolment.js';
import type { PendingSignIn } from './pendingSignIn.js';
import { reauthenticateByPassword } from './reauthenticateByPassword.js';
import type { AuthServices, Visitor } from './services.js';

/**
 * Proves, in the session of somebody whom an account's provider vouches for, that they are also who has a password by the
 * same address. Where that one has a second factor, it has yet to be proved.
 * @throws InvalidInput when the password is wrong, and in the same way where nobody has one by that address
 */
export async function proveOther(
  services: AuthServices,
  signedIn: SignedIn,
  password: string,
  visitor: Visitor,
): Promise<PendingSignIn> {
  const { session, person, admin } = signedIn;
  if (person.accountId === null) throw new Conflict('You prove yourself by a password already.');
  assertJustProved(signedIn, sessionActor(signedIn), services.now(), 'Sign in again to join your identities.');
  const other = await services.store.unscoped.personByEmail(person.email);
  await reauthenticateByPassword(services, other ?? { email: person.email }, password, visitor);
  // Without anybody of that address, no password was the right one.
  if (!other) throw new Unauthenticated();
  return {
    admin: { ...admin, email: person.email, personId: other.id },
    method: 'PASSWORD',
    passwordFingerprint: passwordFingerprintOf(other.passwordHash),
    joins: { id: session.id, tokenHash: session.tokenHash },
  };
}

/** Joins the two once both are proved. @throws Unauthenticated when the session in which it was begun has ended */
export async function join(
  { store, seal, now }: AuthServices,
  { admin, passwordFingerprint = '', joins }: PendingSignIn,
  { address }: Visitor,
): Promise<void> {
  const signedIn = joins && (await store.unscoped.signedIn(joins.tokenHash, now()));
  if (!signedIn) throw new Unauthenticated('The session in which you began has ended. Begin again.');
  const input = {
    personId: signedIn.person.id,
    session: joins,
    intoPersonId: admin.personId,
    passwordFingerprint,
  };
  const { accountId } = admin;
  await execute(joinIdentities, input, { store, seal, actor: sessionActor(signedIn), accountId, address, now });
}
