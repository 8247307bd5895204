import { mayHoldScope, scopesWhenLimited } from '@countersign/schema';
import { adminStateOf } from '../admins/model/admin.js';
import { clientScopes } from '../clients/model/clientScopes.js';
import type { Actor, ClientActor } from '../kernel/actor.js';
import { isSameSecret } from '../kernel/isSameSecret.js';
import { Forbidden, Unauthenticated } from '../kernel/refusal.js';
import type { Guard } from '../model/plan.js';
import type { AccountReads } from '../model/reads.js';

/**
 * Guards on the rows that an actor's authority depends on: the admin, or the client, or a person's own token, and
 * the admin on whose behalf it acts, with what they consented to. One request may ask for many changes, and the actor may lose the right to the last of them meanwhile.
 */
export function standingGuards(actor: Actor): Guard[] {
  switch (actor.kind) {
    case 'admin':
      return [
        { guard: 'admins', id: actor.id, version: actor.version },
        // A new password ends sessions: what was asked for in one counts no more, not even a moment later.
        ...(actor.session ? [{ guard: 'sessions' as const, ...actor.session }] : []),
      ];
    case 'client':
      return [
        actor.personalTokenHash === undefined
          ? { guard: 'clients', id: actor.id, version: actor.version }
          : { guard: 'personalTokens', id: actor.id, tokenHash: actor.personalTokenHash },
        ...(actor.onBehalfOf
          ? [{ guard: 'admins' as const, id: actor.onBehalfOf.adminId, version: actor.onBehalfOf.version }]
          : []),
        ...consentGuards(actor),
      ];
    default:
      return [];
  }
}

function consentGuards({ id, onBehalfOf, accessToken }: ClientActor): Guard[] {
  if (!onBehalfOf || !accessToken || accessToken.consentedAt === null) return [];
  return [{ guard: 'consents', adminId: onBehalfOf.adminId, clientId: id, grantedAt: accessToken.consentedAt }];
}

/**
 * The actor in the current version: read only after a stale plan, because the guards make a changed actor show as one.
 * @throws Forbidden when the actor may no longer act in the account, Unauthenticated when their session has ended
 */
export async function standingNow<A extends Actor>(actor: A, reads: AccountReads): Promise<A> {
  if (actor.kind === 'client' && actor.personalTokenHash !== undefined) {
    return { ...actor, ...(await personalTokenNow(actor, reads)) };
  }
  if (actor.kind === 'client') return { ...actor, ...(await clientNow(actor, reads)) };
  if (actor.kind !== 'admin') return actor;
  const { session } = actor;
  const [seat, found] = await Promise.all([
    reads.admins.byId(actor.id),
    session && reads.admins.sessionById(session.id),
  ]);
  if (!seat?.enabled) throw new Forbidden('You are no longer an admin of this account.');
  if (session && !isSameSecret(found?.tokenHash, session.tokenHash))
    throw new Unauthenticated('This session has ended.');
  const { version, privileges } = seat;
  return { ...actor, version, privileges, ...(found && { provedFor: found.provedFor }) };
}

/** A personal token's person in their current version, with the scopes of the token that they may still use. */
async function personalTokenNow({ id, onBehalfOf, scopes }: ClientActor, reads: AccountReads) {
  const [token, person] = await Promise.all([
    reads.personalTokens.byId(id),
    onBehalfOf ? reads.admins.byId(onBehalfOf.adminId) : undefined,
  ]);
  if (!token) throw tokenHasEnded();
  if (!onBehalfOf || !person || adminStateOf(person) !== 'ACTIVE') throw notAnAdmin();
  return {
    onBehalfOf: { ...onBehalfOf, version: person.version, privileges: person.privileges },
    scopes: scopes.filter((one) => mayHoldScope(one, person.privileges)),
  };
}

const tokenHasEnded = () => new Unauthenticated('This token has ended.');

const notAnAdmin = () =>
  new Forbidden('The person in whose name this client acts is no longer an admin of this account.');

/** The client's current version, with the scopes of its token that it still has and the person may still use. */
async function clientNow({ id, onBehalfOf, accessToken, scopes }: ClientActor, reads: AccountReads) {
  const [client, person, consent] = await Promise.all([
    reads.clients.byId(id),
    onBehalfOf ? reads.admins.byId(onBehalfOf.adminId) : undefined,
    onBehalfOf ? reads.consents.byAdminAndClient(onBehalfOf.adminId, id) : undefined,
  ]);
  if (!client?.enabled) throw new Forbidden('This client may no longer do anything.');
  if (accessToken) {
    const { issuedAt, consentedAt } = accessToken;
    const isRevoked = client.tokensRevokedAt !== null && issuedAt <= client.tokensRevokedAt;
    if (isRevoked || (consentedAt !== null && consent?.grantedAt !== consentedAt)) throw tokenHasEnded();
  }
  if (onBehalfOf && (!person || adminStateOf(person) !== 'ACTIVE')) throw notAnAdmin();
  const modules = await reads.modules.byIds(client.modules.map(({ moduleId }) => moduleId));
  const granted = scopesWhenLimited(clientScopes(undefined, { client, modules }), client.managedClients);
  return {
    version: client.version,
    managedClients: client.managedClients,
    onBehalfOf: onBehalfOf && person ? { ...onBehalfOf, version: person.version, privileges: person.privileges } : null,
    scopes: scopes.filter((one) => granted.includes(one) && (!person || mayHoldScope(one, person.privileges))),
  };
}
