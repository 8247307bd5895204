import { sha256 } from '../../kernel/credential.js';
import type { SignedIn } from '../../model/signedIn.js';
import { newCode } from '../credential.js';
import { codeLifetime } from '../families/lifetimes.js';
import { emptyFamily } from '../families/newFamily.js';
import type { ResourceOwner } from '../model/resourceOwner.js';
import type { OAuthServices } from '../services.js';
import type { AuthorizationRequest } from './request.js';

/** Makes a code (RFC 6749 §4.1.2) and keeps what the token request will be held against. */
export async function issueCode(
  request: AuthorizationRequest,
  scopes: readonly string[],
  { adminId, consent }: ResourceOwner,
  { session }: SignedIn,
  { store, now }: OAuthServices,
): Promise<string> {
  const { client, resources, redirectUri, isRedirectUriSent, codeChallenge, nonce } = request;
  const code = newCode();
  const at = now();
  await store.tokens.create({
    ...emptyFamily({ client, scopes, resources, now: at }),
    // Another server's clock may be ahead: a family is never older than the consent that it follows from.
    createdAt: Math.max(at, consent?.grantedAt ?? 0),
    adminId,
    codeHash: sha256(code),
    codeExpiresAt: at + codeLifetime,
    expiresAt: at + codeLifetime,
    request: {
      redirectUri: isRedirectUriSent ? redirectUri : null,
      codeChallenge,
      nonce,
      authTime: Math.floor(session.createdAt / 1000),
    },
  });
  return code;
}
