import type { Json } from '../../kernel/json.js';

/** One field, before and after; null where there was or is nothing. */
export interface FieldChange {
  readonly field: string;
  readonly before: Json;
  readonly after: Json;
}

/** What a change was made to. The name is the one that it had then. */
export interface Subject {
  readonly kind: 'account' | 'admin' | 'client' | 'module' | 'accessType' | 'changeRequest';
  readonly id: string;
  readonly name: string;
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
}

/** An audit entry before it has its place in the chain. */
export interface AuditDraft {
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

/** An entry in its place in the account’s chain. */
export interface AuditEntry extends AuditDraft {
  readonly accountId: string;
  /** 1 for an account's first entry. */
  readonly seq: number;
  /** The hash of the entry before; '' for the first. */
  readonly previousHash: string;
  readonly hash: string;
}
