/** The kind of a mail, by which it is counted (limits/mailLimits.ts). */
export type MailKind = 'invitation' | 'passwordReset' | 'notice' | 'trouble';

export interface Mail {
  readonly kind: MailKind;
  /** The account on whose behalf it is sent; null for none. */
  readonly accountId: string | null;
  readonly to: string;
  readonly subject: string;
  /** Plain text, of which the HTML is made (mail/html.ts). No URL hides behind other words. */
  readonly text: string;
}

/** Sends mail. `send` throws when a mail could not be handed over. */
export interface Mailer {
  /** Whether mail is delivered. Without SMTP_URL it is not, and the page offers links to copy instead. */
  readonly delivers: boolean;
  send(mail: Mail): Promise<void>;
  close(): void;
}
