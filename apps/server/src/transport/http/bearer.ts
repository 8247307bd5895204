import { managementScopesAmong, mayHoldScope, scopesWhenLimited } from '@countersign/schema';
import type { FastifyRequest } from 'fastify';
import { findPersonalToken, isPersonalToken } from '../../auth/flows/findPersonalToken.js';
import type { TokenFacts } from '../../auth/model/tokenFacts.js';
import type { ClientActor } from '../../kernel/actor.js';
import { Unauthenticated } from '../../kernel/refusal.js';
import type { PersonalToken } from '../../model/personalToken.js';
import type { Store } from '../../model/ports/store.js';
import { assertNotSuspended } from '../../model/suspension.js';
import { managementAudience } from '../../modules/model/management.js';
import { moduleScopes } from '../../oauth/accessToken/moduleScopes.js';
import type { ActiveToken } from '../../oauth/accessToken/validateAccessToken.js';
import { bearerToken } from '../../oauth/bearerToken.js';
import { allows } from '../../oauth/model/ipRanges.js';
import type { OAuth } from '../../oauth/oauth.js';
import { addressOf } from './address.js';

interface BearerServices {
  readonly oauth: OAuth;
  readonly store: Pick<Store, 'unscoped'>;
  now(): number;
}

/** A program that calls. */
export interface Caller {
  readonly actor: ClientActor;
  /** The person in whose name it acts, as whom to ask about what it makes. */
  readonly person: { readonly name: string; readonly email: string } | undefined;
  readonly token: TokenFacts;
}

/**
 * The caller with a token that is for Countersign itself (RFC 6750 §2.1), and its powers: those that the token states,
 * that the client still has, and, where it acts for a person, that the person has too.
 * @throws Unauthenticated
 * @throws AccountSuspended to somebody's own token
 */
export async function bearer(
  request: Pick<FastifyRequest, 'headers' | 'ip' | 'ips'>,
  { oauth, store, now }: BearerServices,
): Promise<Caller> {
  const token = bearerToken(request.headers.authorization);
  const address = addressOf(request);
  if (token !== undefined && isPersonalToken(token)) {
    const found = await findPersonalToken(store, token, now());
    // From an address that the account allows no program it is as if it had ended.
    if (!found || !allows(found.account.settings.allowedIpRanges, address))
      throw new Unauthenticated('This personal token has ended. Make another in My security.');
    await assertNotSuspended(store, found.account);
    return personalTokenCaller(found);
  }
  const active = token === undefined ? undefined : await oauth.presentedToken(token, address);
  if (!active?.claims.aud.includes(managementAudience)) {
    throw new Unauthenticated('Send an access token of the module Countersign management in Authorization: Bearer.');
  }
  return clientCaller(active);
}

function clientCaller({ client, claims, resourceOwner }: ActiveToken): Caller {
  const granted = client.modules.flatMap((module) => (module.builtIn ? moduleScopes(module) : []));
  const scopes = (claims.scope?.split(' ') ?? []).filter((scope) => granted.includes(scope));
  const actor: ClientActor = {
    kind: 'client',
    id: client.id,
    version: client.version,
    accessToken: { issuedAt: claims.iat * 1000, consentedAt: resourceOwner?.consent?.grantedAt ?? null },
    name: client.name,
    accountId: client.accountId,
    onBehalfOf: resourceOwner
      ? {
          adminId: resourceOwner.adminId,
          version: resourceOwner.version,
          personId: resourceOwner.personId,
          name: resourceOwner.name,
          privileges: resourceOwner.privileges,
        }
      : null,
    scopes: scopesWhenLimited(managementScopesAmong(scopes), client.managedClients).filter(
      (one) => !resourceOwner || mayHoldScope(one, resourceOwner.privileges),
    ),
    managedClients: client.managedClients,
    maySkipStepUp: client.settings.machinesMaySkipStepUp,
  };
  const token: TokenFacts = { kind: 'CLIENT', environment: client.environment, expiresAt: claims.exp * 1000 };
  return { actor, person: resourceOwner, token };
}

function personalTokenCaller({ token, admin, account }: PersonalToken): Caller {
  const { id: adminId, version, personId, name, privileges } = admin;
  const actor: ClientActor = {
    kind: 'client',
    id: token.id,
    version: 1,
    personalTokenHash: token.tokenHash,
    name: token.name,
    accountId: token.accountId,
    onBehalfOf: { adminId, version, personId, name, privileges },
    scopes: managementScopesAmong(token.scopes).filter((one) => mayHoldScope(one, privileges)),
    managedClients: null,
    maySkipStepUp: account.settings.machinesMaySkipStepUp,
  };
  return { actor, person: admin, token: { kind: 'PERSONAL_TOKEN', environment: null, expiresAt: token.expiresAt } };
}
