import type { ObjectPermission } from '@countersign/schema';

/** A named profile of permissions, which resource servers find in a token's `access_types`. */
export interface AccessTypeRecord {
  readonly id: string;
  readonly accountId: string;
  readonly version: number;
  readonly name: string;
  readonly description: string;
  readonly permissions: readonly ObjectPermission[];
  /** Of their JSON, in characters: what a client has is bounded without reading any of it. */
  readonly permissionsLength: number;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

export type AccessType = AccessTypeRecord;

/** The length of permissions as it is kept beside them. */
export const permissionsLengthOf = (permissions: readonly ObjectPermission[]): number =>
  JSON.stringify(permissions).length;

/** An access type as lists show it: its permissions may be a quarter of a megabyte. */
export type AccessTypeSummary = Omit<AccessType, 'permissions'>;
