import type { JWK } from 'jose';
import { sealUnder } from '../kernel/seal.js';
import type { Store } from '../store/store.js';
import { issueAccessToken } from './accessToken/accessToken.js';
import { turnwiseSigner } from './accessToken/signer.js';
import type { Call } from './call.js';
import { openKeyring } from './keys/keyring.js';
import { metadata } from './metadata.js';
import { type TokenAnswer, tokenEndpoint } from './tokenEndpoint.js';

/** Everything that third parties meet, apart from HTTP. */
export interface OAuth {
  /** @throws OAuthError */
  token(call: Call): Promise<TokenAnswer>;
  /** The keys that tokens are verified with (RFC 7517 §5). */
  jwks(): Promise<{ keys: JWK[] }>;
  readonly metadata: ReturnType<typeof metadata>;
}

export interface OAuthParts {
  readonly store: Store;
  /** PUBLIC_URL: an origin, without a slash at its end. */
  readonly issuer: string;
  /** 32 bytes. */
  readonly encryptionKey: Buffer;
  readonly environmentHeaders?: readonly string[];
  now(): number;
}

/** Opens the signing keys, and makes the first one where there is none. */
export async function openOAuth(parts: OAuthParts): Promise<OAuth> {
  const { store, issuer, now, environmentHeaders = ['x-environment', 'x-ws-env'] } = parts;
  const keyring = await openKeyring({ store, seal: sealUnder(parts.encryptionKey), now });
  const issue = issueAccessToken({ issuer, keyring, sign: turnwiseSigner(), now });
  return {
    token: tokenEndpoint({ tokenClient: store.open.tokenClient, issue, environmentHeaders, now }),
    jwks: async () => ({ keys: await keyring.published() }),
    metadata: metadata(issuer),
  };
}
