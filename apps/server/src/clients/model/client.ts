import type { CreateClient, Label, ManagedClients } from '@countersign/schema';
import type { GrantedPart } from '../../modules/model/grantedScopes.js';
import type { ClientSecretRecord } from './secret.js';

type ReadonlyItems<T> = T extends readonly (infer Item)[] ? readonly Item[] : T;

/**
 * What is kept of a client as its input says it: name, description, type, grantTypes, redirectUris, postLogoutRedirectUris, environment, enabled,
 * labels, accessTokenLifetime in seconds, idTokenSignedResponseAlg, userinfoInIdToken, and publicKeys, with which it may sign assertions instead of sending a secret. A field
 * that is kept otherwise is named here.
 */
type PlainFields = {
  readonly [F in Exclude<
    keyof CreateClient,
    'id' | 'owner' | 'reference' | 'managedClients' | 'modules' | 'accessTypeIds' | 'secret'
  >]-?: ReadonlyItems<NonNullable<CreateClient[F]>>;
};

/**
 * That the vendor disabled a client in an emergency: until it is released, nobody of its account enables it. A type, not an
 * interface: it must be plain JSON.
 */
export type ClientHold = {
  readonly at: number;
  /** The vendor's name. */
  readonly by: string;
  readonly reason: string;
};

/** The row of a client. Times are milliseconds since 1970. */
export interface ClientRecord extends PlainFields {
  /** The client_id. A deleted client's row stays, so that its id is never used again. */
  readonly id: string;
  readonly accountId: string;
  readonly version: number;
  /** The name as it is sorted by and searched in; see `normalizeForSearch`. */
  readonly normalizedName: string;
  /** What the name is for the eye; see `skeletonOf`. */
  readonly nameSkeleton: string;
  /** The caller's own id of it: one client's of the account. */
  readonly reference: string | null;
  /** The clients that it manages in Countersign itself; null for all. */
  readonly managedClients: ManagedClients | null;
  /** The client that made it; null where a person did, or a program of their own. */
  readonly createdBy: string | null;
  readonly ownerName: string;
  readonly ownerEmail: string;
  readonly ownerPhone: string;
  /** What it has been given, at a glance; see `filterBitsOf`. */
  readonly filterBits: number;
  /** Every token issued until then is dead; null when that was never asked for. */
  readonly tokensRevokedAt: number | null;
  readonly hold: ClientHold | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly deletedAt: number | null;
}

/** A module that a client may use, and how much of it. */
export interface ModuleGrant extends GrantedPart {
  readonly moduleId: string;
}

export interface ClientModuleRecord extends ModuleGrant {
  readonly clientId: string;
  /** The client's. */
  readonly accountId: string;
}

/** One of the scopes that a grant names: found by its module, whose scopes are not taken from clients that name them. */
export interface ClientScopeRecord {
  readonly moduleId: string;
  readonly scope: string;
  readonly clientId: string;
  readonly administrator: boolean;
}

export interface ClientAccessTypeRecord {
  readonly clientId: string;
  readonly accessTypeId: string;
}

/** One of its labels, by which it is found. */
export interface ClientLabelRecord extends Label {
  readonly accountId: string;
  readonly clientId: string;
}

/** A client with everything that belongs to it. */
export interface Client extends ClientRecord {
  readonly secrets: readonly ClientSecretRecord[];
  readonly modules: readonly ModuleGrant[];
  readonly accessTypeIds: readonly string[];
}
