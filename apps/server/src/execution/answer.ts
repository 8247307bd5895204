import type { FieldChange } from '../audit/model/entry.js';
import type { ChangeRequestRecord } from '../changes/model/changeRequest.js';
import type { Risk } from '../changes/model/risk.js';
import type { Actor } from '../kernel/actor.js';
import type { NewSecret } from '../kernel/newSecret.js';
import type { Seal } from '../kernel/seal.js';
import type { Guard } from '../model/plan.js';
import type { Store } from '../model/ports/store.js';

/** The request around a command: its actor, account and address, and the services that it uses. */
export interface Context {
  readonly store: Store;
  readonly seal: Seal;
  readonly actor: Actor;
  /** The account in which the command acts. */
  readonly accountId: string;
  /** The address that the request came from; '' for the operator's own machine. */
  readonly address: string;
  /** Milliseconds since 1970. */
  now(): number;
}

/** A request that its sender may send again, since an answer may get lost. */
export interface Repeatable {
  /** Drawn by the sender for this request alone. */
  readonly key: string;
  /** All that was asked, as it was sent. */
  readonly request: unknown;
}

/** Options of one execution. */
export interface ExecuteOptions {
  /** Do everything but the commit, and return the changes that would be made. */
  readonly dryRun?: boolean;
  /** The reason, for the approvers. */
  readonly comment?: string | undefined;
  /**
   * What must still hold of what the requester saw: asked before each decision, and guarded by its commit. A command that
   * names a version itself needs none.
   */
  readonly precondition?: (() => Promise<Guard>) | undefined;
  /** Left out where the request has no idempotency key. */
  readonly repeatable?: Repeatable | undefined;
}

/**
 * The outcome of a command. It carries a new secret once, to the requester; the secret of a pending change does not
 * work until the change is applied.
 */
export type Answer<Result> = { readonly changes: readonly FieldChange[]; readonly risks: readonly Risk[] } & (
  | (Told & { readonly outcome: 'APPLIED'; readonly result: Result })
  | (Told & { readonly outcome: 'PENDING_APPROVAL'; readonly request: ChangeRequestRecord })
  | { readonly outcome: 'PREVIEWED'; readonly wouldWait: boolean }
);

interface Told {
  readonly secret: NewSecret | undefined;
  /** The answer to an earlier request with the same key: nothing was done for this one. */
  readonly isRepeat?: true;
}
