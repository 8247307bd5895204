import type { Admin } from '../admins/model/admin.js';
import { isSupportOpen, type SupportAccessRecord } from '../customers/model/supportAccess.js';
import type { AdminActor, SupportActor } from '../kernel/actor.js';
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

/**
 * The one of the vendor's who looks inside a customer's account in a session; undefined where they may not, or no longer:
 * shut by either side, ended, entered in another session, or without the privilege.
 */
export function supportActor(
  signedIn: SignedIn,
  access: SupportAccessRecord | undefined,
  now: number,
): SupportActor | undefined {
  const { session, account } = signedIn;
  if (!access || access.vendorId !== account.id || access.personId !== session.personId) return undefined;
  if (access.sessionId !== session.id || !isSupportOpen(access, now)) return undefined;
  const seat = sessionActor(signedIn);
  if (account.kind !== 'VENDOR' || !seat.privileges.includes('SUPPORT_ACCOUNTS')) return undefined;
  const { id, accountId, endsAt } = access;
  const name = `${seat.name} of ${account.name}`;
  return { kind: 'support', id, name, accountId, endsAt: endsAt ?? 0, privileges: ['VIEW_AUDIT'], seat };
}

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
