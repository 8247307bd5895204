import type { Config } from '../config/config.js';
import type { Seal } from '../kernel/seal.js';
import type { Store } from '../model/ports/store.js';

/** The dependencies of a first start. */
export interface FirstStart {
  readonly config: Config;
  readonly store: Store;
  readonly seal: Seal;
  /** Prints a text for the operator before the server accepts requests. */
  tell(text: string, level?: 'info' | 'warn'): void;
  /** Milliseconds since 1970. */
  now(): number;
}
