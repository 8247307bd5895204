import type { AccessTokenFormat, ModuleScope, ModuleState, SigningAlgorithm } from '@countersign/schema';
import type { ScopeNames } from './scopeNames.js';

/** What the vendor says of a module in its catalogue; times are milliseconds since 1970. */
interface Publication {
  readonly state: ModuleState;
  readonly documentationUrl: string | null;
  readonly publishedAt: number | null;
  readonly deprecatedAt: number | null;
  /** From then on no token is for it. */
  readonly sunsetAt: number | null;
  /** The module that takes its place. */
  readonly successorId: string | null;
}

/** The publication of a module that is in no catalogue: an account's own. */
export const unpublished: Publication = {
  state: 'OWN',
  documentationUrl: null,
  publishedAt: null,
  deprecatedAt: null,
  sunsetAt: null,
  successorId: null,
};

/** An API that tokens are for: an account's own, or one that the vendor publishes to accounts. */
export interface ModuleRecord extends ScopeNames, Publication {
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

/** Whether a module stands in the vendor's catalogue. */
export const isOfCatalogue = ({ state }: Pick<Module, 'state'>): boolean => state !== 'OWN';
