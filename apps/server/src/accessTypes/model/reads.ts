import type { IdOfKey } from '../../kernel/idOfKey.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import type { AccessType, AccessTypeSummary } from './accessType.js';

/**
 * A client that has an access type, with the length of its other access types' names in a token, and of their permissions,
 * in characters.
 */
export interface AssignedBeside {
  readonly clientId: string;
  readonly clientName: string;
  readonly length: number;
  readonly permissionsLength: number;
}

/** The reads of one account's access types. */
export interface AccessTypeReads {
  byId(id: string): Promise<AccessType | undefined>;
  byName(name: string): Promise<AccessType | undefined>;
  idsByName(names: readonly string[]): Promise<IdOfKey[]>;
  /** In the order of their names. */
  summariesOf(ids: readonly string[]): Promise<AccessTypeSummary[]>;
  /** The permissions of each of a few access types. */
  permissionsOf(ids: readonly string[]): Promise<Pick<AccessType, 'id' | 'permissions'>[]>;
  /** Every access type, in the order of their names. */
  all(): Promise<AccessTypeSummary[]>;
  /** In the order of their names. */
  page(request: PageRequest): Promise<Page<AccessTypeSummary>>;
  /** Whether any client has the access type. */
  isAssigned(id: string): Promise<boolean>;
  /** A batch of the clients that have the access type, in the order of their ids, after the given one. */
  assignedBeside(id: string, after: string): Promise<AssignedBeside[]>;
  /** How many clients have each of these, no further than `most`; one that none has is left out. */
  clientCounts(ids: readonly string[], most: number): Promise<Map<string, number>>;
  /** How many clients have the access type, no further than `limit`. */
  countClients(id: string, limit: number): Promise<number>;
}
