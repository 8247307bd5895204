import type { AcceptInvitation } from '@countersign/schema';
import type { z } from 'zod';
import { type Admin, stateOf } from '../../admins/model/admin.js';
import type { Person } from '../../admins/model/person.js';
import { DeadLink } from '../../kernel/refusal.js';
import { hashPassword, markOf } from '../model/password.js';
import { checkNewPassword } from '../model/passwordRules.js';
import { tokenHash } from '../model/token.js';
import { confirmPassword } from './confirmPassword.js';
import type { Desk, Visitor } from './desk.js';
import { accepted, type Entrant, enter, type Next } from './enter.js';

interface Invited {
  readonly admin: Admin;
  readonly person: Person;
  readonly accountName: string;
}

/**
 * Whom a link invites, and where to. One that has expired, was used, was revoked or never was is the same to its reader.
 * @throws DeadLink
 */
export async function readInvitation({ store, now }: Desk, token: string): Promise<Invited> {
  const place = await store.open.invited(tokenHash(token));
  const reads = place && store.within(place.accountId);
  const [admin, account] = reads ? await Promise.all([reads.admins.byId(place.adminId), reads.account()]) : [];
  const person = admin && (await store.open.personById(admin.personId));
  const isGood = admin && stateOf(admin) === 'INVITED' && (admin.invitationExpiresAt ?? 0) > now();
  if (!isGood || !account || !person) {
    throw new DeadLink(
      'This invitation has expired, or was used or taken back. Ask whoever invited you for a new one.',
    );
  }
  return { admin, person, accountName: account.name };
}

/**
 * Accepts an invitation and signs in. Somebody new chooses a password; somebody who has one proves it, and what else they
 * have set up, so that a link in the wrong hands is not a way into an identity that already exists; nor does somebody
 * come into a new account whose identity another has taken beforehand, and can sign in with.
 */
export async function accept(
  desk: Desk,
  { token, password, name }: z.infer<typeof AcceptInvitation>,
  visitor: Visitor,
): Promise<Next> {
  const { admin, person } = await readInvitation(desk, token);
  const isNew = person.passwordHash === null;
  if (isNew) checkNewPassword(password, person.email);
  else await confirmPassword(desk, person, password, visitor);
  const passwordHash = isNew ? await hashPassword(password) : person.passwordHash;
  const entrant: Entrant = {
    admin,
    method: 'PASSWORD',
    passwordMark: markOf(passwordHash),
    invitationHash: tokenHash(token),
  };
  if (!isNew) return enter(desk, entrant, visitor);
  const chosen = { passwordHash, ...(name !== undefined && { name }) };
  return enter(desk, await accepted(desk, entrant, visitor, chosen), visitor);
}
