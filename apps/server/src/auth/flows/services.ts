import type { Seal } from '../../kernel/seal.js';
import type { Store } from '../../model/ports/store.js';
import type { Failures } from './failures.js';

/** What the authentication flows work with. */
export interface AuthServices {
  readonly store: Store;
  readonly seal: Seal;
  readonly publicUrl: string;
  readonly failures: Failures;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Where somebody comes from, as far as a request tells. */
export interface Visitor {
  readonly address: string;
  readonly userAgent: string;
  /** The value of the cookie by which a browser is known that somebody signed in with before. */
  readonly device: string | undefined;
}
