import type { AdminActor } from '../kernel/actor.js';
import type { Admin } from './admin.js';
import type { FactorKind } from './factors/factor.js';
import type { SignedIn } from './signedIn.js';

/** The one who acts in a session. */
export function actorOf({ session, person, admin, hasTotp, hasPasskey }: SignedIn): AdminActor {
  const secondFactors: FactorKind[] = [
    ...(hasPasskey ? (['PASSKEY'] as const) : []),
    ...(hasTotp ? (['PASSCODE'] as const) : []),
  ];
  return {
    kind: 'admin',
    id: admin.id,
    name: person.name,
    accountId: admin.accountId,
    personId: person.id,
    privileges: admin.privileges,
    provenAt: session.provenAt,
    secondFactors,
  };
}

/** An admin who acts outside of a session: while signing in, or when the operator acts in their name. */
export const actorFrom = ({ id, name, accountId, personId, privileges }: Admin): AdminActor => ({
  kind: 'admin',
  id,
  name,
  accountId,
  personId,
  privileges,
  provenAt: null,
  secondFactors: [],
});
