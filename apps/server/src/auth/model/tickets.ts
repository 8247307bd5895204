import type { Json } from '../../kernel/json.js';

/** What a ticket is good for; one of another kind does not pass. */
export type TicketKind = 'SIGN_IN' | 'PASSKEY' | 'PASSWORD_RESET' | 'IDENTITY_PROVIDER' | 'AUTHORIZATION_REQUEST';

/** Something that was begun and may be finished once, before it expires, by whoever holds the token. */
export interface Ticket {
  /** SHA-256 of the token, base64url. */
  readonly hash: string;
  readonly kind: TicketKind;
  readonly personId: string | null;
  /** What finishing needs to know; a column of JSON takes everything but null. */
  readonly data: Exclude<Json, null>;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** The tickets that are out, in the database: what began in one process may be finished in another. */
export interface Tickets {
  keep(ticket: Ticket): Promise<void>;
  read(hash: string, kind: TicketKind, now: number): Promise<Ticket | undefined>;
  /** Takes a ticket away; of two that try at once, in whichever processes, one has it. */
  take(hash: string, kind: TicketKind, now: number): Promise<Ticket | undefined>;
}
