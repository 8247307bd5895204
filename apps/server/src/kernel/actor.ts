import type { ManagedClients, ManagementScope, Privilege } from '@countersign/schema';

/** An admin at work in one account, with their privileges there. */
export interface AdminActor {
  readonly kind: 'admin';
  readonly id: string;
  /** The admin's version when the privileges were read: a command is decided on nothing older. */
  readonly version: number;
  readonly name: string;
  readonly accountId: string;
  readonly personId: string;
  readonly privileges: readonly Privilege[];
  /** When a second factor was last proved in this session; null when none was. */
  readonly secondFactorAt: number | null;
  /** What alone that proof was given for, as the refusal named it that asked for one. */
  readonly provedFor: string | null;
  /** The person's enrolled second factors. */
  readonly secondFactors: readonly ('TOTP' | 'PASSKEY')[];
  /** The session in which they act, by the cookie that it had; left out where they act outside one. */
  readonly session?: { readonly id: string; readonly tokenHash: string };
}

/**
 * The person in whose name a program acts, and their admin in the account (the subject, where RFC 8693 §1.1 calls the
 * program the actor).
 */
export interface Principal {
  readonly adminId: string;
  /** The version of that admin when it was read. */
  readonly version: number;
  readonly personId: string;
  readonly name: string;
  /** What the person may do: a program in their name does no more, whatever its scopes. */
  readonly privileges: readonly Privilege[];
}

/**
 * A program: an internal tool that acts with its own token, or one that has a person's own. What
 * it may do follows from the token's scopes.
 */
export interface ClientActor {
  readonly kind: 'client';
  /** The client's, or the personal token's. */
  readonly id: string;
  /** The client's version when its scopes were read; 1 for a personal token, which never changes. */
  readonly version: number;
  /** Where it has a person's own token: the hash by which that was found. */
  readonly personalTokenHash?: string;
  /** What its access token rests on; left out where it has none, or what waited is decided long after. */
  readonly accessToken?: {
    /** When it was issued, in milliseconds: `iat` counts whole seconds. */
    readonly issuedAt: number;
    /** When the person consented in whose name it acts; null where it acts for itself. */
    readonly consentedAt: number | null;
  };
  readonly name: string;
  readonly accountId: string;
  /** The person in whose name it acts; null when it acts for itself. */
  readonly onBehalfOf: Principal | null;
  /** Those of Countersign itself that its token has and that the client still has. */
  readonly scopes: readonly ManagementScope[];
  /** The clients that it manages, and sees; null for all. A personal token has all that its person has. */
  readonly managedClients: ManagedClients | null;
  /** Whether the account exempts machines from the step-up that it asks of admins. */
  readonly maySkipStepUp: boolean;
}

/** Countersign itself, at work on a schedule: it has no requester. */
export interface ServiceActor {
  readonly kind: 'service';
  readonly id: 'countersign';
  readonly name: string;
}

export const service: ServiceActor = { kind: 'service', id: 'countersign', name: 'Countersign' };

/** The person who runs the installation, at its command line. */
export interface OperatorActor {
  readonly kind: 'operator';
  readonly id: 'operator';
  readonly name: string;
}

export const operator: OperatorActor = { kind: 'operator', id: 'operator', name: 'The operator' };

/** The holder of a link that an admin sent: anonymous, with access to that one link. */
export interface RecipientActor {
  readonly kind: 'recipient';
  /** The share link's id. */
  readonly id: string;
  readonly name: string;
  readonly accountId: string;
}

/**
 * One of the vendor's people who looks inside an account, by the leave of its admins and until a moment: reads what
 * `policy/readRules.ts` names, and does nothing.
 */
export interface SupportActor {
  readonly kind: 'support';
  /** The id of the access that was opened for them. */
  readonly id: string;
  readonly name: string;
  /** The account that is looked into. */
  readonly accountId: string;
  readonly endsAt: number;
  /** Of an admin there, those that let do nothing but read. */
  readonly privileges: readonly ['VIEW_AUDIT'];
  /** Who they are in the vendor's account, in whose session this is. */
  readonly seat: AdminActor;
}

/** The requester of a command or a query. */
export type Actor = AdminActor | ClientActor | SupportActor | OperatorActor | ServiceActor | RecipientActor;
