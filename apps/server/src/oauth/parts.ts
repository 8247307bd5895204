import type { Store } from '../store/store.js';
import type { OpaqueTokens } from './accessToken/opaque.js';
import type { Signer } from './accessToken/signer.js';
import type { Alarms } from './alarms/alarm.js';
import type { Keyring } from './keys/keyring.js';
import type { Usage } from './usage/usage.js';

/** What the steps of the endpoints work with. */
export interface Parts {
  readonly store: Pick<Store, 'open' | 'tokens' | 'keys'>;
  /** PUBLIC_URL: an origin, without a slash at its end. */
  readonly issuer: string;
  readonly keyring: Keyring;
  readonly sign: Signer;
  readonly opaque: OpaqueTokens;
  readonly usage: Usage;
  readonly alarms: Alarms;
  /** The headers by which a request may name its environment, in lower case. */
  readonly environmentHeaders: readonly string[];
  /** Milliseconds since 1970. */
  now(): number;
}
