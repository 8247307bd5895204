import { z } from 'zod';
import { type Access, grantableScopes, grantedAccess } from '../accessToken/grantedAccess.js';
import { parameter } from '../checks/readAs.js';
import { requestedScopes } from '../checks/scope.js';
import { scopeParameter } from '../checks/scopeParameter.js';
import { newRefreshToken, type RefreshToken, readRefreshToken } from '../credential.js';
import { delegateOf } from '../families/delegateOf.js';
import { idleLifetime } from '../families/lifetimes.js';
import { stillStands } from '../families/standing.js';
import type { Delegate } from '../model/delegate.js';
import type { TokenFamily } from '../model/family.js';
import { invalidGrant, OAuthError } from '../model/oauthError.js';
import type { TokenClient } from '../model/tokenClient.js';
import type { Parts } from '../parts.js';
import { type GrantRequest, grantType } from './grantType.js';

const Parameters = z.object({
  refresh_token: parameter('refresh_token', 'The last one that was answered: each is good once.'),
  scope: scopeParameter,
});

type Request = GrantRequest<z.infer<typeof Parameters>>;

/** RFC 6749 §6, with rotation and reuse detection (RFC 9700 §4.14.2). */
export const refreshToken = grantType({
  name: 'refresh_token',
  parameters: Parameters,
  needs: undefined,
  async decide(request, parts) {
    const { client } = request;
    const token = readRefreshToken(request.input.refresh_token);
    const family = token && (await parts.store.tokens.byHandle(token.handle));
    if (!token || !family) throw dead();
    await ownedBy(request, family, parts); //                      RFC 6749 §10.4
    await notUsedBefore(request, token, family, parts); //         RFC 9700 §4.14.2
    const delegate = await delegateOf(family, parts);
    if (!stillStands(family, client, delegate) || !mayRefresh(client, family)) throw dead();
    const access = narrowed(request, family, delegate); //         RFC 6749 §6, RFC 8707 §2.2
    const next = await rotate(request, token, family, parts);
    return { client, subject: family.adminId ?? client.id, access, familyId: family.id, refreshToken: next.value };
  },
});

/** One answer for all of them: it does not tell a thief what the owner did. */
const dead = () => invalidGrant('The refresh token is unknown, was used before, has expired or was revoked.');

const mayRefresh = (client: TokenClient, family: TokenFamily): boolean =>
  family.adminId !== null || client.settings.clientCredentialsRefreshToken;

async function ownedBy({ client, call }: Request, family: TokenFamily, parts: Parts): Promise<void> {
  if (family.clientId === client.id) return;
  await parts.store.tokens.revoke(family.id, parts.now());
  const owner = await parts.store.open.tokenClient(family.clientId);
  if (owner) await parts.alarms.raise('refreshTokenOfAnotherClient', owner, call.address);
  throw dead();
}

/** Of two who hold a token one is a thief, and nobody can tell which: the family dies. */
async function notUsedBefore(request: Request, token: RefreshToken, family: TokenFamily, parts: Parts) {
  if (family.refreshHash === token.hash) return;
  await reused(request, family, parts);
}

async function reused({ client, call }: Request, family: TokenFamily, parts: Parts): Promise<never> {
  if (await parts.store.tokens.revoke(family.id, parts.now())) {
    await parts.alarms.raise('refreshTokenReused', client, call.address);
  }
  throw dead();
}

/** Never more than was first granted, and never more than may be had today. */
function narrowed({ client, input, resources }: Request, family: TokenFamily, delegate: Delegate | undefined): Access {
  const asked = requestedScopes(input.scope);
  if (asked?.some((scope) => !family.scopes.includes(scope))) {
    throw new OAuthError('invalid_scope', 'A refresh cannot ask for more than was first granted.');
  }
  if (family.resources.length > 0 && resources.some((resource) => !family.resources.includes(resource))) {
    throw new OAuthError('invalid_target', 'A refresh cannot ask for more than was first granted.');
  }
  const today = grantableScopes(client, delegate);
  return grantedAccess(client, {
    scopes: (asked ?? family.scopes).filter((scope) => today.has(scope)),
    resources: resources.length > 0 ? resources : family.resources,
    delegate,
  });
}

async function rotate(request: Request, token: RefreshToken, family: TokenFamily, parts: Parts): Promise<RefreshToken> {
  const now = parts.now();
  const { tokens } = parts.store;
  const next = newRefreshToken(token.handle);
  const kept = { refreshHash: next.hash, idleExpiresAt: now + idleLifetime };
  if (await tokens.refresh(token.handle, token.hash, kept, now)) return next;
  // Lost: to another who was faster with the same token, or to the clock.
  const current = await tokens.byHandle(token.handle);
  if (current && current.refreshHash !== token.hash) await reused(request, family, parts);
  throw dead();
}
