import type { ClientType, GrantType, PublicKey } from '@countersign/schema';
import type { ClientSecretRecord } from './secret.js';

/** The row of a client. Times are milliseconds since 1970. */
export interface ClientRecord {
  /** The client_id. A deleted client's row stays, so that its id is never used again. */
  readonly id: string;
  readonly accountId: string;
  readonly version: number;
  readonly name: string;
  /** The name as it is sorted by and searched in; see `normalizeForSearch`. */
  readonly normalizedName: string;
  readonly description: string;
  readonly type: ClientType;
  readonly grantTypes: readonly GrantType[];
  readonly redirectUris: readonly string[];
  readonly ownerName: string;
  readonly ownerEmail: string;
  readonly ownerPhone: string;
  readonly environment: string;
  readonly enabled: boolean;
  /** Seconds. */
  readonly accessTokenLifetime: number;
  /** With these it may sign assertions instead of sending a secret. */
  readonly publicKeys: readonly PublicKey[];
  /** What it has been given, at a glance; see `filterBitsOf`. */
  readonly filterBits: number;
  /** Every token issued until then is dead; null when that was never asked for. */
  readonly tokensRevokedAt: number | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly deletedAt: number | null;
}

export interface ClientModuleRecord {
  readonly clientId: string;
  readonly moduleId: string;
  readonly administrator: boolean;
}

export interface ClientAccessTypeRecord {
  readonly clientId: string;
  readonly accessTypeId: string;
}

/** A client with everything that belongs to it. */
export interface Client extends ClientRecord {
  readonly secrets: readonly ClientSecretRecord[];
  readonly modules: readonly { readonly moduleId: string; readonly administrator: boolean }[];
  readonly accessTypeIds: readonly string[];
}
