import type { SubjectKind } from '@countersign/schema';
import type { Json } from '../../kernel/json.js';
import type { KeptValue, Ref } from './values/keptValue.js';

/** One field, before and after; null where there was or is nothing. */
export interface FieldChange {
  readonly field: string;
  readonly before: Json;
  readonly after: Json;
}

/** The object of a change, with the name that it had then. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly name: string;
  /** The subject of a change request: where that is an admin, the request's contents are the admin's personal data. */
  readonly about?: Pick<Subject, 'kind' | 'id'>;
}

/** The admin in whose name a program acted, by their seat in the account, and the name that they had then. */
export interface ActorPrincipal {
  readonly id: string;
  readonly name: string;
}

/**
 * The author of a change: an admin, a client for itself or on behalf of an admin, the operator, the holder of a link, or
 * Countersign when it notices something.
 */
export interface AuditActor {
  readonly kind: 'admin' | 'client' | 'operator' | 'recipient' | 'service';
  readonly id: string;
  readonly name: string;
  readonly onBehalfOf: ActorPrincipal | null;
  /** Their account, where it is another than the one whose audit this is: the vendor's. */
  readonly accountId?: string;
}

/** The address of the contact that a client's changes are about, on each side; null where there is none. */
export interface Owner {
  readonly before: string | null;
  readonly after: string | null;
}

/** An action and its actor, in clear. */
interface AuditAction {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The command that ran. */
  readonly action: string;
  readonly actor: AuditActor;
  readonly subject: Subject;
  readonly changes: readonly FieldChange[];
  /** Where the request came from; '' for the operator's own machine. */
  readonly address: string;
  readonly changeRequestId: string | null;
}

/** An audit entry before it is sealed and has its place in the chain. */
export interface AuditDraft extends AuditAction {
  /** The owner of the {@link ownerFields}; left out where the changes have none. */
  readonly owner?: Owner | undefined;
}

/** The fields of a client, or of an account that is made, that are personal data of its contact. */
export const ownerFields: ReadonlySet<string> = new Set([
  'ownerName',
  'ownerEmail',
  'ownerPhone',
  // Whom the vendor invites into another account is a contact in the vendor's.
  'adminName',
  'adminEmail',
]);

/** A value that belongs to one entry, sealed, under the reference that commits to it. A type: it must be plain JSON. */
export type SealedChanges = { readonly ref: Ref; readonly sealed: string };

/** An audit entry as it is hashed and kept, before it has its place in the chain: of personal values, only references. */
export interface SealedDraft {
  /** The form of the hash. */
  readonly form: 'v1';
  readonly id: string;
  readonly at: number;
  readonly action: string;
  readonly actorKind: AuditActor['kind'];
  readonly actorId: string;
  readonly actorName: Ref;
  /** The account of an actor from another account. */
  readonly actorAccountId: string | null;
  readonly onBehalfOfId: string | null;
  readonly onBehalfOfName: Ref | null;
  readonly subjectKind: Subject['kind'];
  readonly subjectId: string;
  readonly subjectName: Ref;
  /** The names of the fields that changed. */
  readonly fields: readonly string[];
  /** Their values before and after: one sealed value for each key. */
  readonly changes: readonly SealedChanges[];
  readonly address: Ref | null;
  readonly changeRequestId: string | null;
}

/** A sealed entry in its place in the account’s chain. */
export interface SealedEntry extends SealedDraft {
  readonly accountId: string;
  /** 1 for an account's first entry. */
  readonly seq: number;
  /** The hash of the entry before; '' for the first. */
  readonly previousHash: string;
  readonly hash: string;
}

/** An entry as it is read: opened, as far as its keys exist. */
export interface AuditEntry extends AuditAction, Pick<SealedEntry, 'accountId' | 'seq' | 'previousHash' | 'hash'> {
  /** The sealed entry that the hash covers. */
  readonly kept: SealedEntry;
  /** Each value that it refers to. */
  readonly values: readonly KeptValue[];
}
