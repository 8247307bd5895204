import { createHash } from 'node:crypto';
import { z } from 'zod';
import { grantableScopes, grantedAccess } from '../accessToken/grantedAccess.js';
import { parameter } from '../checks/readAs.js';
import { hashOf, newRefreshToken, type RefreshToken } from '../credential.js';
import { delegateOf } from '../families/delegateOf.js';
import { familyLifetime, idleLifetime } from '../families/lifetimes.js';
import { stillStands } from '../families/standing.js';
import type { AuthorizedRequest, TokenFamily } from '../model/family.js';
import { invalidGrant } from '../model/oauthError.js';
import type { Parts } from '../parts.js';
import { type GrantRequest, grantType } from './grantType.js';

const Parameters = z.object({
  code: parameter('code', 'From the answer to the authorization request. Good once, for a minute.'),
  redirect_uri: parameter('redirect_uri', 'The same as in the authorization request, if it named one.').optional(),
  // RFC 7636 §4.1
  code_verifier: parameter('code_verifier', 'What the code_challenge was made of.').regex(
    /^[A-Za-z0-9._~-]{43,128}$/,
    'The code_verifier is not one.',
  ),
});
type Request = GrantRequest<z.infer<typeof Parameters>>;

/** RFC 6749 §4.1.3, with PKCE always (RFC 7636; RFC 9700 §2.1.1). */
export const authorizationCode = grantType({
  name: 'authorization_code',
  parameters: Parameters,
  needs: 'AUTHORIZATION_CODE',
  async decide(request, parts) {
    const { client, input, resources } = request;
    const codeHash = hashOf(input.code);
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
});

/** One answer for all of them: it does not tell a thief what the owner did. */
const dead = () => invalidGrant('The code is unknown, was used before, has expired, or is not for this request.');

async function issuedTo({ client, call }: Request, family: TokenFamily, parts: Parts): Promise<void> {
  if (family.clientId === client.id) return;
  const owner = await parts.store.open.tokenClient(family.clientId);
  if (owner) await parts.alarms.raise('codeOfAnotherClient', owner, call.address);
  throw dead();
}

function sameRedirect({ input }: Request, { redirectUri }: AuthorizedRequest): void {
  if ((input.redirect_uri ?? null) !== redirectUri) throw dead();
}

async function verified({ client, call, input }: Request, asked: AuthorizedRequest, parts: Parts) {
  const challenge = createHash('sha256').update(input.code_verifier).digest('base64url');
  if (challenge === asked.codeChallenge) return;
  await parts.alarms.raise('wrongCodeVerifier', client, call.address);
  throw dead();
}

async function redeem(request: Request, codeHash: string, family: TokenFamily, parts: Parts): Promise<RefreshToken> {
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
async function goneOrReused({ client, call }: Request, { id }: TokenFamily, { store, alarms, now }: Parts) {
  const isRedeemed = (await store.tokens.byId(id))?.codeRedeemedAt != null;
  if (isRedeemed && (await store.tokens.revoke(id, now()))) await alarms.raise('codeReused', client, call.address);
  return dead();
}
