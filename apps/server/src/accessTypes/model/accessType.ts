import type { ObjectPermission } from '@countersign/schema';

/** A named profile of permissions, which resource servers find in a token's `access_types`. */
export interface AccessTypeRecord {
  readonly id: string;
  readonly accountId: string;
  readonly version: number;
  readonly name: string;
  readonly description: string;
  readonly permissions: readonly ObjectPermission[];
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

export type AccessType = AccessTypeRecord;

/** An access type as lists show it: its permissions may be a quarter of a megabyte. */
export type AccessTypeSummary = Omit<AccessType, 'permissions'>;
