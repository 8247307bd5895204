import { createHash } from 'node:crypto';
import { grantableScopes, grantedAccess } from '../accessToken/grantedAccess.js';
import { required } from '../checks/parameters.js';
import { hashOf, newRefreshToken, type RefreshToken } from '../credential.js';
import { delegateOf } from '../families/delegateOf.js';
import type { AuthorizedRequest, TokenFamily } from '../families/family.js';
import { familyLifetime, idleLifetime } from '../families/lifetimes.js';
import { stillStands } from '../families/standing.js';
import { invalidGrant, invalidRequest } from '../oauthError.js';
import type { Parts } from '../parts.js';
import type { TokenGrant, TokenRequest } from './grantType.js';

/** RFC 6749 §4.1.3, with PKCE always (RFC 7636; RFC 9700 §2.1.1). */
export const authorizationCode: TokenGrant = {
  name: 'authorization_code',
  parameters: ['code', 'redirect_uri', 'code_verifier'],
  needs: 'AUTHORIZATION_CODE',
  async decide(request, parts) {
    const { client, parameters, resources } = request;
    const codeHash = hashOf(required(parameters, 'code'));
    const family = await parts.store.tokens.byCode(codeHash);
    if (!family?.request) throw dead();
    await issuedTo(request, family, parts); //                     RFC 6749 §4.1.3: "issued to" this client
    sameRedirect(request, family.request); //                      RFC 6749 §4.1.3: "values are identical"
    await verified(request, family.request, parts); //             RFC 7636 §4.6
    const delegate = await delegateOf(family, parts);
    if (!delegate || !stillStands(family, client, delegate)) throw await goneOrReused(request, family, parts);
    const today = grantableScopes(client, delegate);
    const access = grantedAccess(client, {
      scopes: family.scopes.filter((scope) => today.has(scope)),
      resources: resources.length > 0 ? resources : family.resources,
      delegate,
    });
    const refreshToken = await redeem(request, codeHash, family, parts); // RFC 6749 §4.1.2: once
    const { nonce, authTime } = family.request;
    return {
      client,
      subject: delegate.adminId,
      access,
      familyId: family.id,
      refreshToken: refreshToken.value,
      ...(access.scopes.includes('openid') && { identity: { nonce, authTime } }),
    };
  },
};

/** One answer for all of them: it does not tell a thief what the owner did. */
const dead = () => invalidGrant('The code is unknown, was used before, has expired, or is not for this request.');

async function issuedTo({ client, call }: TokenRequest, family: TokenFamily, parts: Parts): Promise<void> {
  if (family.clientId === client.id) return;
  const owner = await parts.store.open.tokenClient(family.clientId);
  if (owner) await parts.alarms.raise('codeOfAnotherClient', owner, call.address);
  throw dead();
}

function sameRedirect({ parameters }: TokenRequest, { redirectUri }: AuthorizedRequest): void {
  if ((parameters.get('redirect_uri') ?? null) !== redirectUri) throw dead();
}

async function verified({ client, call, parameters }: TokenRequest, asked: AuthorizedRequest, parts: Parts) {
  const verifier = required(parameters, 'code_verifier');
  // RFC 7636 §4.1
  if (!/^[A-Za-z0-9._~-]{43,128}$/.test(verifier)) throw invalidRequest('The code_verifier is not one.');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  if (challenge === asked.codeChallenge) return;
  await parts.alarms.raise('wrongCodeVerifier', client, call.address);
  throw dead();
}

async function redeem(
  request: TokenRequest,
  codeHash: string,
  family: TokenFamily,
  parts: Parts,
): Promise<RefreshToken> {
  const now = parts.now();
  const token = newRefreshToken();
  const first = {
    handle: token.handle,
    refreshHash: token.hash,
    idleExpiresAt: now + idleLifetime,
    expiresAt: now + familyLifetime,
  };
  if (await parts.store.tokens.redeemCode(codeHash, first, now)) return token;
  throw await goneOrReused(request, family, parts);
}

/** A code that comes twice was stolen, before or after: what was issued for it dies (RFC 6749 §4.1.2, RFC 9700 §4.5). */
async function goneOrReused({ client, call }: TokenRequest, { id }: TokenFamily, { store, alarms, now }: Parts) {
  const isRedeemed = (await store.tokens.byId(id))?.codeRedeemedAt != null;
  if (isRedeemed && (await store.tokens.revoke(id, now()))) await alarms.raise('codeReused', client, call.address);
  return dead();
}
