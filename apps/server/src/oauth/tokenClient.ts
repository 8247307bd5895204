import type { ClientType, GrantType, ScopeLevel } from '@countersign/schema';
import type { KeyFacts } from './keys/signingKey.js';

/** What the token endpoint needs of a client, and no more. */
export interface TokenClient {
  readonly id: string;
  readonly accountId: string;
  readonly type: ClientType;
  readonly enabled: boolean;
  readonly grantTypes: readonly GrantType[];
  readonly environment: string;
  /** Seconds. */
  readonly accessTokenLifetime: number;
  readonly secrets: readonly { readonly id: string; readonly verifier: string; readonly expiresAt: number | null }[];
  readonly modules: readonly {
    readonly audience: string;
    readonly scopes: readonly { readonly name: string; readonly level: ScopeLevel }[];
    /** A boolean in PostgreSQL, 0 or 1 in SQLite's JSON. */
    readonly administrator: boolean | 0 | 1;
  }[];
  readonly accessTypes: readonly { readonly name: string }[];
  /** The installation's keys, read in the same statement so that a rotation is obeyed by the very next request. */
  readonly signingKeys: readonly KeyFacts[];
}
