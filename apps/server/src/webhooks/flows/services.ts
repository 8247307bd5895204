import type { Seal } from '../../kernel/seal.js';
import type { Store } from '../../model/ports/store.js';
import type { PublicHttp } from '../../net/publicHttp.js';

/** What delivering events takes. */
export interface DeliveryServices {
  readonly store: Store;
  readonly seal: Seal;
  /** One that waits for {@link answerSeconds}. */
  readonly publicHttp: PublicHttp;
  /** Milliseconds since 1970. */
  now(): number;
}
