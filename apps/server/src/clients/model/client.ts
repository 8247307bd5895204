import type { CreateClient } from '@countersign/schema';
import type { ClientSecretRecord } from './secret.js';

type ReadonlyItems<T> = T extends readonly (infer Item)[] ? readonly Item[] : T;

/**
 * What is kept of a client as its input says it: name, description, type, grantTypes, redirectUris, environment, enabled,
 * accessTokenLifetime in seconds, idTokenSignedResponseAlg, userinfoInIdToken, and publicKeys, with which it may sign assertions instead of sending a secret. A field
 * that is kept otherwise is named here.
 */
type PlainFields = {
  readonly [F in Exclude<keyof CreateClient, 'id' | 'owner' | 'modules' | 'accessTypeIds' | 'secret'>]-?: ReadonlyItems<
    NonNullable<CreateClient[F]>
  >;
};

/** The row of a client. Times are milliseconds since 1970. */
export interface ClientRecord extends PlainFields {
  /** The client_id. A deleted client's row stays, so that its id is never used again. */
  readonly id: string;
  readonly accountId: string;
  readonly version: number;
  /** The name as it is sorted by and searched in; see `normalizeForSearch`. */
  readonly normalizedName: string;
  readonly ownerName: string;
  readonly ownerEmail: string;
  readonly ownerPhone: string;
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
