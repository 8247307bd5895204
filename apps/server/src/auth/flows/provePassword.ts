import type { SignIn } from '@countersign/schema';
import { Unauthenticated } from '../../kernel/refusal.js';
import { attempt, byAddress, byPerson } from '../../limits/attempts.js';
import { isPassword, markOf } from '../model/password.js';
import type { Desk, Visitor } from './desk.js';
import { knownDevice } from './device.js';
import type { Entrant } from './enter.js';
import { doorOfPerson } from './entrance.js';

/**
 * Finds whom an email address and a password stand for, in an account in which they may act. A wrong password,
 * an unknown address and an admin who was disabled everywhere are one refusal, after the same work.
 * @throws Unauthenticated
 */
export async function provePassword(
  { store, seal, now }: Desk,
  { email, password, accountId }: SignIn,
  visitor: Visitor,
): Promise<Entrant> {
  const person = await store.open.personByEmail(email);
  const bounds = [
    byAddress('sign-in', visitor.address),
    byPerson('sign-in-person', email, knownDevice(seal, visitor.device, person?.id)),
  ];
  return attempt(store.limits, bounds, now(), async () => {
    const isRight = await isPassword(person?.passwordHash, password);
    const door = await doorOfPerson(store, person?.id, accountId);
    const admin = isRight && door && (await store.within(door.accountId).admins.byId(door.adminId));
    if (!person || !admin) throw new Unauthenticated('The email address or the password is wrong.');
    return { admin, method: 'PASSWORD', passwordMark: markOf(person.passwordHash) };
  });
}
