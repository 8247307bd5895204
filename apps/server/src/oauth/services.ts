import type { AdminActor } from '../kernel/actor.js';
import type { Rates } from '../limits/rates.js';
import type { Store } from '../model/ports/store.js';
import type { OpaqueTokens } from './accessToken/opaque.js';
import type { Signer } from './accessToken/signer.js';
import type { Mac } from './authorize/mac.js';
import type { RedirectTarget } from './authorize/request.js';
import type { Keyring } from './keys/keyring.js';
import type { SecurityEvents } from './model/securityEvent.js';
import type { Usage } from './model/usage.js';

/** What the steps of the endpoints work with. */
export interface OAuthServices {
  readonly store: Pick<Store, 'unscoped' | 'within' | 'tokens' | 'keys' | 'bounds'>;
  /** PUBLIC_URL: an origin, without a slash at its end. */
  readonly issuer: string;
  readonly keyring: Keyring;
  readonly sign: Signer;
  readonly opaque: OpaqueTokens;
  readonly usage: Usage;
  readonly rates: Rates;
  /** RATE_LIMIT_SCALE. */
  readonly rateLimitScale: number;
  /** Milliseconds for which a refresh token that was used is answered again by the same next one. REFRESH_GRACE_SECONDS. */
  readonly refreshGrace: number;
  readonly securityEvents: SecurityEvents;
  readonly mac: Mac;
  /** Remembers that a person let a client act for them, and where they went from there. */
  recordConsent(actor: AdminActor, to: RedirectTarget, scopes: readonly string[], address: string): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
}
