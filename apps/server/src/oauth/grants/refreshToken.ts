import { z } from 'zod';
import { type Access, grantableScopes } from '../accessToken/resolveAccess.js';
import { resolveTokenAccess } from '../accessToken/tokenForm.js';
import { parameter } from '../checks/parseParameters.js';
import { requestedScopes } from '../checks/scope.js';
import { scopeParameter } from '../checks/scopeParameter.js';
import { newRefreshToken, parseRefreshToken, type RefreshToken } from '../credential.js';
import { isFamilyValid } from '../families/isFamilyValid.js';
import { idleLifetime } from '../families/lifetimes.js';
import { resourceOwnerOf } from '../families/resourceOwnerOf.js';
import { keptForRepetition, openNext, refreshTokenState } from '../families/spentTokens.js';
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

/**
 * RFC 6749 §6, with rotation and reuse detection (RFC 9700 §4.14.2). For some seconds the same token again is answered by the
 * same next one, so that neither a lost answer nor several tries at once end what a person allowed.
 */
export const refreshToken = defineGrantType({
  name: 'refresh_token',
  parameters: Parameters,
  requiredGrantType: undefined,
  async exchange(request, services) {
    const { client } = request;
    const token = parseRefreshToken(request.input.refresh_token);
    const family = token && (await services.store.tokens.byHandle(token.handle));
    if (!token || !family) throw invalidRefreshToken();
    await assertOwnTokenOrRevoke(request, family, services); // RFC 6749 §10.4
    await assertNotReusedOrRevoke(request, token, family, services); // RFC 9700 §4.14.2
    const resourceOwner = await resourceOwnerOf(family, services);
    if (!isFamilyValid(family, client, resourceOwner) || !mayRefresh(client, family)) throw invalidRefreshToken();
    const access = narrowAccess(request, family, resourceOwner); // RFC 6749 §6, RFC 8707 §2.2
    const next = (await rotate(token, family, services)) ?? (await repeat(request, token, services));
    return { client, subject: family.adminId ?? client.id, access, familyId: family.id, refreshToken: next };
  },
});

/** One answer for all of them: it does not tell a thief what the owner did. */
const invalidRefreshToken = () =>
  invalidGrant('The refresh token is unknown, was used before, has expired or was revoked.');

const mayRefresh = (client: TokenClient, family: TokenFamily): boolean =>
  family.adminId !== null || client.settings.clientCredentialsRefreshToken;

async function assertOwnTokenOrRevoke(
  { client, httpRequest }: Request,
  family: TokenFamily,
  services: OAuthServices,
): Promise<void> {
  if (family.clientId === client.id) return;
  await services.store.tokens.revokeFamily(family.id, services.now());
  const owner = await services.store.unscoped.tokenClient(family.clientId);
  if (owner) await services.securityEvents.report('refreshTokenOfAnotherClient', owner, httpRequest.address);
  throw invalidRefreshToken();
}

/** Of two who hold a token one is a thief, and nobody can tell which: the family dies. */
async function assertNotReusedOrRevoke(
  request: Request,
  token: RefreshToken,
  family: TokenFamily,
  services: OAuthServices,
) {
  if (refreshTokenState(token, family, services.now()) === 'REUSED') await revokeReused(request, family, services);
}

async function revokeReused(
  { client, httpRequest }: Request,
  family: TokenFamily,
  services: OAuthServices,
): Promise<never> {
  if (await services.store.tokens.revokeFamily(family.id, services.now())) {
    await services.securityEvents.report('refreshTokenReused', client, httpRequest.address);
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
    throw new OAuthError('invalid_scope', 'A refresh cannot request more than the original grant.');
  }
  if (family.resources.length > 0 && resources.some((resource) => !family.resources.includes(resource))) {
    throw new OAuthError('invalid_target', 'A refresh cannot request more than the original grant.');
  }
  const grantableNow = grantableScopes(client, resourceOwner);
  return resolveTokenAccess(client, {
    scopes: (requested ?? family.scopes).filter((scope) => grantableNow.has(scope)),
    resources: resources.length > 0 ? resources : family.resources,
    resourceOwner,
  });
}

/** The next token; undefined when this one is not good any more: for the clock, or since it was used. */
async function rotate(
  token: RefreshToken,
  family: TokenFamily,
  { store, refreshGrace: grace, now }: OAuthServices,
): Promise<string | undefined> {
  const at = now();
  const next = newRefreshToken(token.handle);
  const kept = {
    refreshHash: next.hash,
    idleExpiresAt: at + idleLifetime,
    ...keptForRepetition(token, next, family, { grace, now: at }),
  };
  return (await store.tokens.refresh(token.handle, token.hash, kept, at)) ? next.value : undefined;
}

/** The token that was answered to this one a moment ago, by whichever process; nothing for any other that was used. */
async function repeat(request: Request, token: RefreshToken, services: OAuthServices): Promise<string> {
  const family = await services.store.tokens.byHandle(token.handle);
  const now = services.now();
  if (!family || family.revokedAt !== null || family.expiresAt <= now) throw invalidRefreshToken();
  const state = refreshTokenState(token, family, now);
  if (state === 'REPEATED') return openNext(token, family);
  if (state === 'REUSED') await revokeReused(request, family, services);
  throw invalidRefreshToken();
}
