import type { AccessTokenFormat, ModuleScope, SigningAlgorithm } from '@countersign/schema';
import type { ScopeNames } from './scopeNames.js';

/** An API that tokens are for. */
export interface ModuleRecord extends ScopeNames {
  readonly id: string;
  readonly accountId: string;
  readonly version: number;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  /** The value of a token's `aud`. */
  readonly audience: string;
  readonly accessTokenFormat: AccessTokenFormat;
  readonly signingAlgorithm: SigningAlgorithm;
  /** The clients as which the API itself may introspect tokens that are for it. */
  readonly resourceServerIds: readonly string[];
  readonly scopes: readonly ModuleScope[];
  /** Ours: an account cannot change it. See management.ts. */
  readonly builtIn: boolean;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

export type Module = ModuleRecord;
