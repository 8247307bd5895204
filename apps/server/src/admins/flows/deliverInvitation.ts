import type { NewSecret } from '../../kernel/newSecret.js';
import type { Mailer } from '../../model/ports/mailer.js';
import { invitationLink, invitationMail } from './mails.js';

/** What became of the link: mailed, not to be mailed just now, told to the sender, or told to nobody. */
export type Delivery = 'MAILED' | 'FAILED' | 'LINK' | 'WITHHELD';

interface Invitation {
  readonly result: {
    readonly email: string;
    readonly accountName: string;
    /** Whether no admin may hold the link, who could then come in as a second one and approve what the first asks for. */
    readonly byMailOnly: boolean;
  };
  readonly secret: NewSecret | undefined;
}

/**
 * Sends an invitation's link to whom it is for. Where there is no mail, its sender is told it instead, unless the account
 * wants two admins; where there is, never: holding the link then means reading that mailbox.
 */
export async function deliverInvitation(
  { result, secret }: Invitation,
  { mailer, publicUrl }: { mailer: Mailer; publicUrl: string },
): Promise<{ delivery: Delivery; link: string | null }> {
  const link = invitationLink(publicUrl, secret?.value.reveal() ?? '');
  try {
    await mailer.send(invitationMail(result.email, result.accountName, link));
  } catch {
    // The invitation stands, and can be sent again; nothing about the change itself went wrong.
    return { delivery: 'FAILED', link: null };
  }
  if (mailer.delivers) return { delivery: 'MAILED', link: null };
  return result.byMailOnly ? { delivery: 'WITHHELD', link: null } : { delivery: 'LINK', link };
}
