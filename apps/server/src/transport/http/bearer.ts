import type { FastifyRequest } from 'fastify';
import type { ClientActor } from '../../kernel/actor.js';
import { Unauthenticated } from '../../kernel/refusal.js';
import { managementAudience, privilegesOf } from '../../modules/model/management.js';
import { moduleScopes } from '../../oauth/accessToken/moduleScopes.js';
import type { ActiveToken } from '../../oauth/accessToken/validateAccessToken.js';
import { bearerToken } from '../../oauth/bearerToken.js';
import type { OAuth } from '../../oauth/oauth.js';

/**
 * The caller with a token of ours that is for Countersign itself (RFC 6750 §2.1), and its powers: those that the token
 * states, that the client still has, and, where it acts for a person, that the person has too.
 * @throws Unauthenticated
 */
export async function bearer(
  { headers }: FastifyRequest,
  oauth: OAuth,
): Promise<{ actor: ClientActor; active: ActiveToken }> {
  const token = bearerToken(headers.authorization);
  const active = token === undefined ? undefined : await oauth.validateAccessToken(token);
  if (!active?.claims.aud.includes(managementAudience)) {
    throw new Unauthenticated('Send an access token of the module Countersign management in Authorization: Bearer.');
  }
  const { client, claims, resourceOwner } = active;
  const granted = client.modules.flatMap((module) => (module.builtIn ? moduleScopes(module) : []));
  const scopes = (claims.scope?.split(' ') ?? []).filter((scope) => granted.includes(scope));
  const actor: ClientActor = {
    kind: 'client',
    id: client.id,
    version: client.version,
    name: client.name,
    accountId: client.accountId,
    onBehalfOf: resourceOwner
      ? {
          adminId: resourceOwner.adminId,
          version: resourceOwner.version,
          personId: resourceOwner.personId,
          name: resourceOwner.name,
        }
      : null,
    privileges: privilegesOf(scopes).filter((privilege) => resourceOwner?.privileges.includes(privilege) ?? true),
    maySkipStepUp: client.settings.machinesMaySkipStepUp,
  };
  return { actor, active };
}
