import type { Privilege } from '@countersign/schema';

/** An admin at work in one account, with what they may do there. */
export interface AdminActor {
  readonly kind: 'admin';
  readonly id: string;
  /** Of their seat in the account, when what they may do was read: what they ask is decided on nothing older. */
  readonly version: number;
  readonly name: string;
  readonly accountId: string;
  readonly personId: string;
  readonly privileges: readonly Privilege[];
  /** When a second factor was last proved in this session; null when it never was. */
  readonly secondFactorAt: number | null;
  /** What the person could prove themselves with. */
  readonly secondFactors: readonly ('PASSCODE' | 'PASSKEY')[];
}

/** The person in whose name a program acts, and their seat in the account (the subject, where RFC 8693 §1.1 calls the program the actor). */
export interface Principal {
  readonly adminId: string;
  /** Of that seat, when it was read. */
  readonly version: number;
  readonly personId: string;
  readonly name: string;
}

/** An internal tool that acts with its own token; what it may do follows from the token's scopes. */
export interface ClientActor {
  readonly kind: 'client';
  readonly id: string;
  /** Of the client, when what it may do was read. */
  readonly version: number;
  readonly name: string;
  readonly accountId: string;
  /** The person in whose name it acts; null when it acts for itself. */
  readonly onBehalfOf: Principal | null;
  readonly privileges: readonly Privilege[];
  /** Whether the account lets machines do without a person's proof what asks an admin for one. */
  readonly maySkipStepUp: boolean;
}

/** The one who runs the installation, at its command line. */
export interface OperatorActor {
  readonly kind: 'operator';
  readonly id: 'operator';
  readonly name: string;
}

export const operator: OperatorActor = { kind: 'operator', id: 'operator', name: 'The operator' };

/** Whoever holds a link that an admin sent them: nobody known, and good for that one link. */
export interface RecipientActor {
  readonly kind: 'recipient';
  /** The share link's. */
  readonly id: string;
  readonly name: string;
  readonly accountId: string;
}

/** Whoever asks for something. */
export type Actor = AdminActor | ClientActor | OperatorActor | RecipientActor;
