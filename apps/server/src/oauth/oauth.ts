import type { JWK } from 'jose';
import type { EncryptionKeys } from '../config/encryptionKey.js';
import { day } from '../kernel/duration.js';
import { sealUnder } from '../kernel/seal.js';
import type { Rates } from '../limits/rates.js';
import type { Store } from '../model/ports/store.js';
import { type LiveToken, liveToken } from './accessToken/liveToken.js';
import { opaqueTokens } from './accessToken/opaque.js';
import { turnwiseSigner } from './accessToken/signer.js';
import { databaseAlarms } from './alarms/databaseAlarms.js';
import type { IntrospectionAnswer, TokenAnswer, UserInfo } from './answers.js';
import { authorizationEndpoint, type Visit } from './authorize/authorizationEndpoint.js';
import { consentEndpoint } from './authorize/consentEndpoint.js';
import { macUnder } from './authorize/mac.js';
import type { Outcome } from './authorize/outcome.js';
import type { Call } from './call.js';
import { rememberConsent } from './consent/rememberConsent.js';
import { userinfoEndpoint } from './identity/userinfo.js';
import { introspectionEndpoint } from './introspection/introspect.js';
import { openKeyring } from './keys/keyring.js';
import { type Metadata, metadata } from './metadata.js';
import type { Parts } from './parts.js';
import { revocationEndpoint } from './revocation/revoke.js';
import { tokenEndpoint } from './tokenEndpoint.js';
import { memoryUsage } from './usage/memoryUsage.js';

/** Everything that third parties meet, apart from HTTP. Each refuses by throwing an OAuthError. */
export interface OAuth {
  /** @throws OAuthError to be shown to the person, never sent on */
  authorize(visit: Visit): Promise<Outcome>;
  /** The same, after the person answered the question that `authorize` came to. */
  decide(visit: Visit, proof: string): Promise<Outcome>;
  token(call: Call): Promise<TokenAnswer>;
  introspect(call: Call): Promise<IntrospectionAnswer>;
  revoke(call: Call): Promise<void>;
  userinfo(call: Call): Promise<UserInfo>;
  /** The keys that tokens are verified with (RFC 7517 §5). */
  jwks(): Promise<{ keys: JWK[] }>;
  readonly metadata: Metadata;
  /** For our own APIs: an access token that is good at this moment, whoever it is for; undefined for any other text. */
  liveToken(token: string): Promise<LiveToken | undefined>;
  /** Writes down what was only counted in memory. Once a second while serving, and once before stopping. */
  flush(): Promise<void>;
  /** Puts away what is over: once a minute, in any of the processes. */
  tidy(): Promise<void>;
}

/** What all of it is made of. */
export interface OAuthParts {
  readonly store: Store;
  /** PUBLIC_URL: an origin, without a slash at its end. */
  readonly issuer: string;
  readonly encryptionKeys: EncryptionKeys;
  readonly rates: Rates;
  /** RATE_LIMIT_SCALE. */
  readonly rateLimitScale: number;
  now(): number;
}

// Ninety days of how clients were used.
const keptUsage = 90 * day;

/** Opens the signing keys, and makes the first one where there is none. */
export async function openOAuth(given: OAuthParts): Promise<OAuth> {
  const { store, issuer, encryptionKeys, rates, rateLimitScale, now } = given;
  const seal = sealUnder(...encryptionKeys);
  const alarms = databaseAlarms(store, now);
  const usage = memoryUsage({ register: store.usage, alarms, now });
  const parts: Parts = {
    store,
    issuer,
    keyring: await openKeyring({ store, seal, now }),
    sign: turnwiseSigner(),
    opaque: opaqueTokens(...encryptionKeys),
    usage,
    rates,
    rateLimitScale,
    alarms,
    mac: macUnder(...encryptionKeys),
    consent: rememberConsent({ store, seal, now }),
    now,
  };
  return {
    authorize: (visit) => authorizationEndpoint(visit, parts),
    decide: (visit, proof) => consentEndpoint(visit, proof, parts),
    token: (call) => tokenEndpoint(call, parts),
    introspect: (call) => introspectionEndpoint(call, parts),
    revoke: (call) => revocationEndpoint(call, parts),
    userinfo: (call) => userinfoEndpoint(call, parts),
    jwks: async () => ({ keys: await parts.keyring.published() }),
    metadata: metadata(issuer),
    liveToken: (token) => liveToken(token, parts),
    flush: () => usage.flush(),
    async tidy() {
      await alarms.endQuiet();
      await parts.keyring.tidy();
      await store.usage.forget(now() - keptUsage);
    },
  };
}
