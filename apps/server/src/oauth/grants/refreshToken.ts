import { z } from 'zod';
import { type Access, grantableScopes, resolveAccess } from '../accessToken/resolveAccess.js';
import { parameter } from '../checks/parseParameters.js';
import { requestedScopes } from '../checks/scope.js';
import { scopeParameter } from '../checks/scopeParameter.js';
import { newRefreshToken, parseRefreshToken, type RefreshToken } from '../credential.js';
import { isFamilyValid } from '../families/isFamilyValid.js';
import { idleLifetime } from '../families/lifetimes.js';
import { resourceOwnerOf } from '../families/resourceOwnerOf.js';
import type { TokenFamily } from '../model/family.js';
import { invalidGrant, OAuthError } from '../model/oauthError.js';
import type { ResourceOwner } from '../model/resourceOwner.js';
import type { TokenClient } from '../model/tokenClient.js';
import type { OAuthServices } from '../services.js';
import { defineGrantType, type GrantRequest } from './grantType.js';

const Parameters = z.object({
  refresh_token: parameter('refresh_token', 'The last one that was answered: each is good once.'),
  scope: scopeParameter,
});

type Request = GrantRequest<z.infer<typeof Parameters>>;

/** RFC 6749 §6, with rotation and reuse detection (RFC 9700 §4.14.2). */
export const refreshToken = defineGrantType({
  name: 'refresh_token',
  parameters: Parameters,
  needs: undefined,
  async exchange(request, services) {
    const { client } = request;
    const token = parseRefreshToken(request.input.refresh_token);
    const family = token && (await services.store.tokens.byHandle(token.handle));
    if (!token || !family) throw invalidRefreshToken();
    await assertOwnTokenOrRevoke(request, family, services); //                      RFC 6749 §10.4
    await assertNotReusedOrRevoke(request, token, family, services); //         RFC 9700 §4.14.2
    const resourceOwner = await resourceOwnerOf(family, services);
    if (!isFamilyValid(family, client, resourceOwner) || !mayRefresh(client, family)) throw invalidRefreshToken();
    const access = narrowAccess(request, family, resourceOwner); //         RFC 6749 §6, RFC 8707 §2.2
    const next = await rotate(request, token, family, services);
    return { client, subject: family.adminId ?? client.id, access, familyId: family.id, refreshToken: next.value };
  },
});

/** One answer for all of them: it does not tell a thief what the owner did. */
const invalidRefreshToken = () =>
  invalidGrant('The refresh token is unknown, was used before, has expired or was revoked.');

const mayRefresh = (client: TokenClient, family: TokenFamily): boolean =>
  family.adminId !== null || client.settings.clientCredentialsRefreshToken;

async function assertOwnTokenOrRevoke(
  { client, call }: Request,
  family: TokenFamily,
  services: OAuthServices,
): Promise<void> {
  if (family.clientId === client.id) return;
  await services.store.tokens.revokeFamily(family.id, services.now());
  const owner = await services.store.unscoped.tokenClient(family.clientId);
  if (owner) await services.securityEvents.report('refreshTokenOfAnotherClient', owner, call.address);
  throw invalidRefreshToken();
}

/** Of two who hold a token one is a thief, and nobody can tell which: the family dies. */
async function assertNotReusedOrRevoke(
  request: Request,
  token: RefreshToken,
  family: TokenFamily,
  services: OAuthServices,
) {
  if (family.refreshHash === token.hash) return;
  await revokeReused(request, family, services);
}

async function revokeReused({ client, call }: Request, family: TokenFamily, services: OAuthServices): Promise<never> {
  if (await services.store.tokens.revokeFamily(family.id, services.now())) {
    await services.securityEvents.report('refreshTokenReused', client, call.address);
  }
  throw invalidRefreshToken();
}

/** Never more than was first granted, and never more than may be had today. */
function narrowAccess(
  { client, input, resources }: Request,
  family: TokenFamily,
  resourceOwner: ResourceOwner | undefined,
): Access {
  const requested = requestedScopes(input.scope);
  if (requested?.some((scope) => !family.scopes.includes(scope))) {
    throw new OAuthError('invalid_scope', 'A refresh cannot ask for more than was first granted.');
  }
  if (family.resources.length > 0 && resources.some((resource) => !family.resources.includes(resource))) {
    throw new OAuthError('invalid_target', 'A refresh cannot ask for more than was first granted.');
  }
  const grantableNow = grantableScopes(client, resourceOwner);
  return resolveAccess(client, {
    scopes: (requested ?? family.scopes).filter((scope) => grantableNow.has(scope)),
    resources: resources.length > 0 ? resources : family.resources,
    resourceOwner,
  });
}

async function rotate(
  request: Request,
  token: RefreshToken,
  family: TokenFamily,
  services: OAuthServices,
): Promise<RefreshToken> {
  const now = services.now();
  const { tokens } = services.store;
  const next = newRefreshToken(token.handle);
  const kept = { refreshHash: next.hash, idleExpiresAt: now + idleLifetime };
  if (await tokens.refresh(token.handle, token.hash, kept, now)) return next;
  // Lost: to another who was faster with the same token, or to the clock.
  const current = await tokens.byHandle(token.handle);
  if (current && current.refreshHash !== token.hash) await revokeReused(request, family, services);
  throw invalidRefreshToken();
}
