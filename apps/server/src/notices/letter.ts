import type { Mail } from '../model/ports/mailer.js';

/** A mail, and for whom it is: who has read one notice does not get it again. */
export interface Letter {
  readonly reader: string;
  readonly mail: Mail;
}
