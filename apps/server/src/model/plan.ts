import type { AuditDraft } from '../audit/model/entry.js';
import type { Records, RootTable, Table } from './records.js';

/** The row of a write, by the columns of its primary key. */
export type Key<T extends Table> = Partial<Records[T]>;

/**
 * A root must still have the version that the decision was based on. For roots that the plan does not itself write:
 * an update carries its own expected version, and guarding a row that is also updated invites deadlocks.
 */
export type Guard =
  | { [T in RootTable]: { readonly guard: T; readonly id: string; readonly version: number } }[RootTable]
  | CredentialGuard
  | ConsentGuard;

/** A session, or a person's own token, must still be there, under the value by which it was found. */
export interface CredentialGuard {
  readonly guard: 'sessions' | 'personalTokens';
  readonly id: string;
  readonly tokenHash: string;
}

/** What a person let a client do must still stand, and not have been taken back and given anew. */
export interface ConsentGuard {
  readonly guard: 'consents';
  readonly adminId: string;
  readonly clientId: string;
  readonly grantedAt: number;
}

/** The row that a guard is about, in words that no other row has. */
export const guardedRow = (guard: Guard): string =>
  `${guard.guard} ${guard.guard === 'consents' ? `${guard.adminId} ${guard.clientId}` : guard.id}`;

/** Adds a row. */
export type Insert = { [T in Table]: { readonly insert: T; readonly row: Records[T] } }[Table];

/** Changes a root, which must still have `version`; the store raises the version by one. */
export type Update = {
  [T in RootTable]: {
    readonly update: T;
    readonly id: string;
    readonly version: number;
    readonly set: Partial<Omit<Records[T], 'id' | 'version'>>;
  };
}[RootTable];

/** Changes a row that belongs to a root. It must exist; the root's version is what keeps two changes apart. */
export type Amend = {
  [T in Exclude<Table, RootTable>]: { readonly amend: T; readonly key: Key<T>; readonly set: Partial<Records[T]> };
}[Exclude<Table, RootTable>];

/**
 * Changes every row that matches at commit, including rows inserted since the decision; there may be none. Of roots,
 * only requests: whose person another turns out to be, in which no version is at stake, since whoever decides on one
 * guards the places of its people.
 */
export type AmendAll = {
  [T in Exclude<Table, RootTable> | 'changeRequests']: {
    readonly amendAll: T;
    readonly where: Key<T>;
    readonly set: Partial<Records[T]>;
  };
}[Exclude<Table, RootTable> | 'changeRequests'];

/** Removes every row that matches at commit, including rows inserted since the decision; there may be none. */
export type RemoveAll = {
  [T in Exclude<Table, RootTable>]: {
    readonly removeAll: T;
    readonly where: Key<T>;
    /** Rows that stay although they match `where`: each that matches one of these. */
    readonly except?: readonly Key<T>[];
  };
}[Exclude<Table, RootTable>];

/** Removes a row that must exist. */
export type Remove = { [T in Table]: { readonly remove: T; readonly key: Key<T> } }[Table];

/**
 * No row may match at commit: for a row that must not exist, and so cannot be guarded. It is checked after the plan's
 * locks are taken, so that a row whose insert needs one of those locks is either seen here or inserted afterwards.
 */
export type Absence = { [T in Table]: { readonly absent: T; readonly where: Key<T> } }[Table];

/**
 * No more rows than so many may match, those that the plan writes among them. It is checked once the plan holds the lock of its
 * account's audit: whatever else adds such rows does so under the same lock.
 */
export type AtMost = {
  [T in 'clients' | 'webhookEndpoints']: {
    readonly atMost: T;
    readonly where: Key<T> & { readonly accountId: string };
    readonly count: number;
  };
}['clients' | 'webhookEndpoints'];

/** All that a plan can do to rows. */
export type Write = Insert | Update | Amend | AmendAll | Remove | RemoveAll | Absence | AtMost;

/** The entries in the chain of another account than the plan's. */
export interface AuditElsewhere {
  readonly accountId: string;
  readonly audit: readonly AuditDraft[];
}

/**
 * A change as data: its guards, its writes and its audit entries. The store commits all of it at once or none. There is
 * no plan without an audit entry.
 */
export interface Plan {
  readonly accountId: string;
  readonly expects: readonly Guard[];
  readonly writes: readonly Write[];
  readonly audit: readonly [AuditDraft, ...AuditDraft[]];
  /** What other accounts learn of it, each in a chain of its own: of a person who belongs to several. */
  readonly elsewhere?: readonly AuditElsewhere[];
  /** The mailboxes to which a link is mailed once it is committed. */
  readonly invites?: readonly string[];
}

/** A row that a plan depends on changed between read and commit. `execute` decides again on fresh state. */
export class StalePlan extends Error {
  constructor(
    readonly at: string,
    options?: ErrorOptions,
  ) {
    super(`The plan is stale at ${at}.`, options);
  }
}
