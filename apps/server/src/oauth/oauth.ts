import type { JWK } from 'jose';
import type { EncryptionKeys } from '../config/encryptionKey.js';
import { second } from '../kernel/duration.js';
import { eachByItself } from '../kernel/eachByItself.js';
import { sealUnder } from '../kernel/seal.js';
import type { Rates } from '../limits/rates.js';
import type { Store } from '../model/ports/store.js';
import { opaqueTokens } from './accessToken/opaque.js';
import { presentedToken } from './accessToken/presentedToken.js';
import { batchingSigner } from './accessToken/signer.js';
import type { ActiveToken } from './accessToken/validateAccessToken.js';
import { authorizationEndpoint, type BrowserRequest } from './authorize/authorizationEndpoint.js';
import { consentEndpoint } from './authorize/consentEndpoint.js';
import { createMac } from './authorize/mac.js';
import type { AuthorizationOutcome } from './authorize/outcome.js';
import { recordConsent } from './consent/recordConsent.js';
import type { HttpRequest } from './httpRequest.js';
import { userinfoEndpoint } from './identity/userinfo.js';
import { introspectionEndpoint } from './introspection/introspect.js';
import { openKeyring } from './keys/keyring.js';
import { type LogoutOutcome, type LogoutRequest, logoutEndpoint } from './logout/logoutEndpoint.js';
import { type Metadata, metadata } from './metadata.js';
import { addressesRetention } from './model/clientAddress.js';
import { refusalsRetention } from './model/clientRefusal.js';
import { daysRetention, hoursRetention, partsRetention } from './model/usage.js';
import type { IntrospectionResponse, TokenResponse, UserInfo } from './responses.js';
import { revocationEndpoint } from './revocation/revoke.js';
import { databaseSecurityEvents } from './securityEvents/databaseSecurityEvents.js';
import type { OAuthServices } from './services.js';
import { tokenEndpoint } from './tokenEndpoint.js';
import { memoryUsage } from './usage/memoryUsage.js';

/** Everything that third parties meet, apart from HTTP. Each refuses by throwing an OAuthError. */
export interface OAuth {
  /** @throws OAuthError to be shown to the person, never sent on */
  authorize(browserRequest: BrowserRequest): Promise<AuthorizationOutcome>;
  /** The same, after the person answered the question that `authorize` came to. */
  answerConsent(browserRequest: BrowserRequest, consentToken: string): Promise<AuthorizationOutcome>;
  /** @throws OAuthError to be shown to the person */
  logout(logoutRequest: LogoutRequest): Promise<LogoutOutcome>;
  token(httpRequest: HttpRequest): Promise<TokenResponse>;
  introspect(httpRequest: HttpRequest): Promise<IntrospectionResponse>;
  revoke(httpRequest: HttpRequest): Promise<object>;
  userinfo(httpRequest: HttpRequest): Promise<UserInfo>;
  /** The keys that tokens are verified with (RFC 7517 §5). */
  jwks(): Promise<{ keys: JWK[] }>;
  readonly metadata: Metadata;
  /**
   * For our own APIs: an access token that is good at this moment, whoever it is for, and shown from where its client may
   * come; undefined for any other text.
   */
  presentedToken(token: string, address: string): Promise<ActiveToken | undefined>;
  /** Writes down what was only counted in memory. Once a second while serving, and once before stopping. */
  flush(): Promise<void>;
  /** Erases what lets a spent refresh token be sent again, once its time is over. Once a second, in any process. */
  eraseRepeatable(): Promise<void>;
  /** Puts away what is over: once a minute, in any of the processes. */
  cleanUp(): Promise<void>;
}

/** What all of it is made of. */
export interface OAuthOptions {
  readonly store: Store;
  /** PUBLIC_URL: an origin, without a slash at its end. */
  readonly issuer: string;
  readonly encryptionKeys: EncryptionKeys;
  readonly rates: Rates;
  /** RATE_LIMIT_SCALE. */
  readonly rateLimitScale: number;
  /** REFRESH_GRACE_SECONDS. */
  readonly refreshGraceSeconds: number;
  now(): number;
}

/** Opens the signing keys, and makes the first ones where there are none. */
export async function createOAuth(options: OAuthOptions): Promise<OAuth> {
  const { store, issuer, encryptionKeys, rates, rateLimitScale, refreshGraceSeconds, now } = options;
  const seal = sealUnder(...encryptionKeys);
  const securityEvents = databaseSecurityEvents(store, now);
  const usage = memoryUsage({ register: store.usage, securityEvents, now });
  const services: OAuthServices = {
    store,
    issuer,
    keyring: await openKeyring({ store, seal, now }),
    sign: batchingSigner(),
    opaque: opaqueTokens(...encryptionKeys),
    usage,
    rates,
    rateLimitScale,
    refreshGrace: refreshGraceSeconds * second,
    securityEvents,
    mac: createMac(...encryptionKeys),
    recordConsent: recordConsent({ store, seal, now }),
    now,
  };
  return {
    authorize: (browserRequest) => authorizationEndpoint(browserRequest, services),
    answerConsent: (browserRequest, consentToken) => consentEndpoint(browserRequest, consentToken, services),
    logout: (logoutRequest) => logoutEndpoint(logoutRequest, services),
    token: (httpRequest) => tokenEndpoint(httpRequest, services),
    introspect: (httpRequest) => introspectionEndpoint(httpRequest, services),
    revoke: (httpRequest) => revocationEndpoint(httpRequest, services),
    userinfo: (httpRequest) => userinfoEndpoint(httpRequest, services),
    jwks: async () => ({ keys: await services.keyring.publishedKeys() }),
    metadata: metadata(issuer),
    presentedToken: (token, address) => presentedToken(token, address, services),
    flush: () => usage.flush(),
    eraseRepeatable: () => store.tokens.eraseRepeatable(now()),
    async cleanUp() {
      const duties = [
        () => securityEvents.endQuiet(),
        () => services.keyring.rotateDue(),
        () => store.usage.addUpDays(now() - hoursRetention),
        () => store.usage.forget(now() - daysRetention),
        () => store.usage.forgetParts(now() - partsRetention),
        () => store.usage.forgetRefusals(now() - refusalsRetention),
        () => store.usage.forgetAddresses(now() - addressesRetention),
      ];
      await eachByItself(duties, async (duty) => duty());
    },
  };
}
