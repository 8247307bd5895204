import type {
  AccessTokenFormat,
  AccountSettings,
  ClientType,
  GrantType,
  ManagedClients,
  PublicKey,
  SigningAlgorithm,
} from '@countersign/schema';
import type { Offered } from '../../modules/model/entitlement.js';
import type { HeldLimit } from '../../plans/model/limits.js';
import type { KeyFacts } from './signingKey.js';

/** A boolean in PostgreSQL, 0 or 1 in SQLite's JSON. */
type Flag = boolean | 0 | 1;

/** A module that a client was granted. */
export interface TokenModule {
  readonly id: string;
  readonly audience: string;
  /** The names of the scopes that it was granted, with spaces between them. */
  readonly standardScopes: string;
  /** '' unless the client was granted it as its administrator. */
  readonly administratorScopes: string;
  readonly builtIn: Flag;
  readonly accessTokenFormat: AccessTokenFormat;
  readonly signingAlgorithm: SigningAlgorithm;
}

/** A module that a client was granted, with what decides whether it is in force. */
export interface GrantedModule extends TokenModule, Offered {}

/**
 * What the store reads of a client for the endpoints: everything that it was granted. What of it is in force at a
 * moment, see `inForce`.
 */
export interface GrantedClient extends Omit<TokenClient, 'modules' | 'lapsed'> {
  readonly granted: readonly GrantedModule[];
}

/** What the endpoints need of a client, and no more. Times are milliseconds since 1970. */
export interface TokenClient {
  readonly id: string;
  readonly version: number;
  readonly accountId: string;
  /** By which the vendor knows the account; null where it has none, and in the vendor's own. */
  readonly accountReference: string | null;
  readonly name: string;
  readonly type: ClientType;
  /** Not while its account is suspended either. */
  readonly enabled: boolean;
  readonly isSuspended: boolean;
  readonly grantTypes: readonly GrantType[];
  readonly redirectUris: readonly string[];
  readonly environment: string;
  /** The clients that it manages in Countersign itself; null for all. */
  readonly managedClients: ManagedClients | null;
  /** Seconds. */
  readonly accessTokenLifetime: number;
  readonly idTokenSignedResponseAlg: SigningAlgorithm;
  readonly userinfoInIdToken: boolean;
  readonly publicKeys: readonly PublicKey[];
  /** From where it may come, as its account's settings say it too; empty for anywhere. */
  readonly allowedIpRanges: readonly string[];
  /** Every token that was issued until then is dead. */
  readonly tokensRevokedAt: number | null;
  readonly settings: AccountSettings;
  /** What the vendor allows its account of tokens; null for no limit. */
  readonly limits: {
    readonly tokensPerHour: HeldLimit | null;
    readonly accessTokenLifetimeSeconds: HeldLimit | null;
  };
  readonly secrets: readonly { readonly id: string; readonly secretHash: string; readonly expiresAt: number | null }[];
  /** In force now. */
  readonly modules: readonly TokenModule[];
  /** Granted, but not in force now: no token is for them. */
  readonly lapsed: readonly TokenModule[];
  readonly accessTypes: readonly { readonly id: string; readonly name: string }[];
  /** The installation's keys, read in the same statement so that a rotation is obeyed by the very next request. */
  readonly signingKeys: readonly KeyFacts[];
}
