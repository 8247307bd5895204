import type { Config } from '../config/config.js';
import type { Seal } from '../kernel/seal.js';
import type { Store } from '../model/ports/store.js';

/** What a first start has at hand. */
export interface FirstStart {
  readonly config: Config;
  readonly store: Store;
  readonly seal: Seal;
  /** Says something to whoever starts it, before it answers. */
  tell(text: string): void;
  /** Milliseconds since 1970. */
  now(): number;
}
