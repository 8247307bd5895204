import type { Admin } from '../admins/model/admin.js';
import type { AdminActor } from '../kernel/actor.js';
import type { SignedIn } from './signedIn.js';

/** The admin who acts in a session. */
export const sessionActor = ({ session, person, admin, hasTotp, hasPasskey }: SignedIn): AdminActor => ({
  kind: 'admin',
  id: admin.id,
  version: admin.version,
  name: admin.name,
  accountId: admin.accountId,
  personId: person.id,
  privileges: admin.privileges,
  secondFactorAt: session.secondFactorAt,
  provedFor: session.provedFor,
  secondFactors: [...(hasPasskey ? (['PASSKEY'] as const) : []), ...(hasTotp ? (['TOTP'] as const) : [])],
  session: { id: session.id, tokenHash: session.tokenHash },
});

/** An admin who acts outside a session: while signing in, or when the operator acts in their name. */
export const actorForAdmin = ({ id, version, name, accountId, personId, privileges }: Admin): AdminActor => ({
  kind: 'admin',
  id,
  version,
  name,
  accountId,
  personId,
  privileges,
  secondFactorAt: null,
  provedFor: null,
  secondFactors: [],
});
