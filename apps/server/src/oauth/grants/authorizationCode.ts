import { z } from 'zod';
import { sha256 } from '../../kernel/credential.js';
import { isSameSecret } from '../../kernel/isSameSecret.js';
import { grantableScopes } from '../accessToken/resolveAccess.js';
import { resolveTokenAccess } from '../accessToken/tokenForm.js';
import { parameter } from '../checks/parseParameters.js';
import { newRefreshToken, type RefreshToken } from '../credential.js';
import { isFamilyValid } from '../families/isFamilyValid.js';
import { familyLifetime, idleLifetime } from '../families/lifetimes.js';
import { resourceOwnerOf } from '../families/resourceOwnerOf.js';
import type { AuthorizedRequest, TokenFamily } from '../model/family.js';
import { invalidGrant } from '../model/oauthError.js';
import type { OAuthServices } from '../services.js';
import { defineGrantType, type GrantRequest } from './grantType.js';

const Parameters = z.object({
  code: parameter('code', 'From the answer to the authorization request. Good once, for a minute.'),
  redirect_uri: parameter('redirect_uri', 'The same as in the authorization request, if it named one.').optional(),
  // RFC 7636 §4.1
  code_verifier: parameter('code_verifier', 'What the code_challenge was made of.').regex(
    /^[A-Za-z0-9._~-]{43,128}$/,
    'The code_verifier is malformed.',
  ),
});
type Request = GrantRequest<z.infer<typeof Parameters>>;

/** RFC 6749 §4.1.3, with PKCE always (RFC 7636; RFC 9700 §2.1.1). */
export const authorizationCode = defineGrantType({
  name: 'authorization_code',
  parameters: Parameters,
  requiredGrantType: 'AUTHORIZATION_CODE',
  async exchange(request, services) {
    const { client, input, resources } = request;
    const codeHash = sha256(input.code);
    const family = await services.store.tokens.byCode(codeHash);
    if (!family?.request) throw invalidCode();
    await assertCodeIssuedTo(request, family, services); // RFC 6749 §4.1.3: "issued to" this client
    assertSameRedirect(request, family.request); // RFC 6749 §4.1.3: "values are identical"
    await assertCodeVerifier(request, family.request, services); // RFC 7636 §4.6
    const resourceOwner = await resourceOwnerOf(family, services);
    if (!resourceOwner || !isFamilyValid(family, client, resourceOwner))
      throw await revokeIfReused(request, family, services);
    const grantableNow = grantableScopes(client, resourceOwner);
    const access = resolveTokenAccess(client, {
      scopes: family.scopes.filter((scope) => grantableNow.has(scope)),
      resources: resources.length > 0 ? resources : family.resources,
      resourceOwner,
    });
    const refreshToken = await redeem(request, codeHash, family, services); // RFC 6749 §4.1.2: once
    const { nonce, authTime } = family.request;
    return {
      client,
      subject: resourceOwner.adminId,
      access,
      familyId: family.id,
      refreshToken: refreshToken.value,
      ...(access.scopes.includes('openid') && { identity: { nonce, authTime, person: resourceOwner } }),
    };
  },
});

/** One answer for all of them: it does not tell a thief what the owner did. */
const invalidCode = () =>
  invalidGrant('The code is unknown, was used before, has expired, or is not for this request.');

async function assertCodeIssuedTo(
  { client, httpRequest }: Request,
  family: TokenFamily,
  services: OAuthServices,
): Promise<void> {
  if (family.clientId === client.id) return;
  const owner = await services.store.unscoped.tokenClient(family.clientId);
  if (owner) await services.securityEvents.report('codeOfAnotherClient', owner, httpRequest.address);
  throw invalidCode();
}

function assertSameRedirect({ input }: Request, { redirectUri }: AuthorizedRequest): void {
  if ((input.redirect_uri ?? null) !== redirectUri) throw invalidCode();
}

async function assertCodeVerifier(
  { client, httpRequest, input }: Request,
  authorizedRequest: AuthorizedRequest,
  services: OAuthServices,
) {
  const challenge = sha256(input.code_verifier);
  if (isSameSecret(challenge, authorizedRequest.codeChallenge)) return;
  await services.securityEvents.report('wrongCodeVerifier', client, httpRequest.address);
  throw invalidCode();
}

async function redeem(
  request: Request,
  codeHash: string,
  family: TokenFamily,
  services: OAuthServices,
): Promise<RefreshToken> {
  const now = services.now();
  const token = newRefreshToken();
  const first = {
    handle: token.handle,
    refreshHash: token.hash,
    idleExpiresAt: now + idleLifetime,
    expiresAt: now + familyLifetime,
  };
  if (await services.store.tokens.redeemCode(codeHash, first, now)) return token;
  throw await revokeIfReused(request, family, services);
}

/** A code that comes twice was stolen, before or after: what was issued for it dies (RFC 6749 §4.1.2, RFC 9700 §4.5). */
async function revokeIfReused(
  { client, httpRequest }: Request,
  { id }: TokenFamily,
  { store, securityEvents, now }: OAuthServices,
) {
  const isRedeemed = (await store.tokens.familyById(id))?.codeRedeemedAt != null;
  if (isRedeemed && (await store.tokens.revokeFamily(id, now())))
    await securityEvents.report('codeReused', client, httpRequest.address);
  return invalidCode();
}
