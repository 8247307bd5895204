import type { Person } from '../../admins/model/person.js';
import { InvalidInput } from '../../kernel/refusal.js';
import { attempt, byAddress, byPerson } from '../../limits/attempts.js';
import { verifyPasswordHash } from '../model/password.js';
import { readDeviceCookie } from './deviceCookie.js';
import type { AuthServices, Visitor } from './services.js';

/**
 * Has somebody who is known already repeat their password. Without a person behind the address, no password is right.
 * @throws InvalidInput when it is wrong
 */
export async function reauthenticateByPassword(
  { store, seal, failures, now }: AuthServices,
  person: Pick<Person, 'email'> & Partial<Person>,
  password: string,
  visitor: Visitor,
  field = 'password',
): Promise<void> {
  const attemptLimits = [
    byAddress('sign-in', visitor.address),
    byPerson('sign-in-person', person.email, readDeviceCookie(seal, visitor.device, person.id)),
  ];
  const { email: who, id: personId } = person;
  await failures.watch({ kind: 'failedSignIns', who, personId, address: visitor.address }, () =>
    attempt(store.limits, attemptLimits, now(), async () => {
      if (!(await verifyPasswordHash(person.passwordHash, password)))
        throw InvalidInput.at(field, 'The password is wrong.');
    }),
  );
}
