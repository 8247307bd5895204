import { liveToken } from '../accessToken/liveToken.js';
import type { Call } from '../call.js';
import { nothingInQuery } from '../checks/nothingInQuery.js';
import { readParameters } from '../checks/parameters.js';
import { readAs } from '../checks/readAs.js';
import { TokenParameters } from '../checks/tokenParameters.js';
import { assertWithinShare, introspectionShares } from '../checks/withinShare.js';
import { authenticateClient } from '../clientAuthentication/authenticateClient.js';
import { readRefreshToken } from '../credential.js';
import { invalidGrant } from '../model/oauthError.js';
import type { TokenClient } from '../model/tokenClient.js';
import type { Parts } from '../parts.js';

/**
 * Token revocation (RFC 7009), step by step. A token that is unknown, or dead already, is as good as revoked (§2.2). What
 * kind it is shows in itself, so that `token_type_hint` may be wrong or missing (§2.1).
 */
export async function revocationEndpoint(call: Call, parts: Parts): Promise<void> {
  nothingInQuery(call); //                                           RFC 6749 §2.3.1
  const { parameters } = readParameters(call); //                    RFC 7009 §2.1
  const client = await authenticateClient(call, parameters, parts); // RFC 7009 §2.1
  assertWithinShare(introspectionShares(client), call, parts);
  const { token } = readAs(TokenParameters, parameters);
  await revokeRefreshToken(token, client, parts);
  await revokeAccessToken(token, client, parts);
}

/** With it goes its family, access tokens included: RFC 7009 §2.1, "SHOULD also invalidate all access tokens". */
async function revokeRefreshToken(value: string, client: TokenClient, { store, now }: Parts): Promise<void> {
  const token = readRefreshToken(value);
  const family = token && (await store.tokens.byHandle(token.handle));
  if (!family) return;
  ownedBy(client, family.clientId);
  await store.tokens.revoke(family.id, now());
}

async function revokeAccessToken(value: string, client: TokenClient, parts: Parts): Promise<void> {
  const live = await liveToken(value, parts);
  if (!live) return;
  ownedBy(client, live.client.id);
  await parts.store.tokens.revokeToken(live.claims.jti, live.claims.exp * 1000);
}

/** @throws OAuthError invalid_grant, of which RFC 6749 §5.2 says "was issued to another client" */
function ownedBy(client: TokenClient, ownerId: string): void {
  if (client.id !== ownerId) throw invalidGrant('The token was issued to another client.');
}
