import type { TokenClient } from '../model/tokenClient.js';

/** Where an answer may go: a client and an address of its own, which were checked before anything is sent there. */
export interface RedirectTarget {
  readonly client: TokenClient;
  readonly redirectUri: string;
  /** Whether the request named it; then the token request must, too (RFC 6749 §4.1.3). */
  readonly isRedirectUriSent: boolean;
  readonly state: string | undefined;
  /** Whether it goes there as a form that the browser posts, instead of in the address. */
  readonly isPosted: boolean;
}

/** An authorization request that makes sense; whether it is granted is another question. */
export interface AuthorizationRequest extends RedirectTarget {
  /** Undefined when the request leaves that to us. */
  readonly scopes: readonly string[] | undefined;
  readonly resources: readonly string[];
  readonly codeChallenge: string;
  readonly nonce: string | null;
  /** OpenID Connect Core §3.1.2.1. */
  readonly prompts: ReadonlySet<string>;
  /** Seconds. */
  readonly maxAge: number | undefined;
  readonly loginHint: string | undefined;
  /** Whom the client expects, as an ID token names them; undefined when it expects nobody in particular. */
  readonly expectedSubject: string | undefined;
  /** The request itself, to come back to. */
  readonly query: string;
}
