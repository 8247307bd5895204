/** What a mail is about, by which it is counted (limits/mailLimits.ts). */
export type MailKind = 'invitation' | 'passwordReset' | 'notice';

export interface Mail {
  readonly kind: MailKind;
  /** The account on whose behalf it is sent; null for none. */
  readonly accountId: string | null;
  readonly to: string;
  readonly subject: string;
  /** Plain text: it reads the same everywhere, and hides no address behind a word. */
  readonly text: string;
}

/** Sends mail. `send` throws when a mail could not be handed over. */
export interface Mailer {
  /** Whether mail reaches anybody. Without SMTP_URL it does not, and the page offers links to copy instead. */
  readonly delivers: boolean;
  send(mail: Mail): Promise<void>;
  close(): void;
}
