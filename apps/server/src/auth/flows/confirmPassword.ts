import type { Person } from '../../admins/model/person.js';
import { InvalidInput } from '../../kernel/refusal.js';
import { attempt, byAddress, byPerson } from '../../limits/attempts.js';
import { isPassword } from '../model/password.js';
import type { Desk, Visitor } from './desk.js';
import { knownDevice } from './device.js';

/** Has somebody who is known already repeat their password. @throws InvalidInput when it is wrong */
export async function confirmPassword(
  { store, seal, now }: Desk,
  person: Person,
  password: string,
  visitor: Visitor,
  field = 'password',
): Promise<void> {
  const bounds = [
    byAddress('sign-in', visitor.address),
    byPerson('sign-in-person', person.email, knownDevice(seal, visitor.device, person.id)),
  ];
  await attempt(store.limits, bounds, now(), async () => {
    if (!(await isPassword(person.passwordHash, password))) throw InvalidInput.at(field, 'The password is wrong.');
  });
}
