import type { NewSecret } from '../../kernel/newSecret.js';
import type { Mailer } from '../../model/ports/mailer.js';
import { toldToken } from '../commands/invitation.js';
import { invitationLink, invitationMail } from './mails.js';

/** The delivery of the link: mailed, mailing failed, shown to the sender, or withheld from all. */
export type Delivery = 'MAILED' | 'FAILED' | 'LINK' | 'WITHHELD';

export interface Delivered {
  readonly delivery: Delivery;
  readonly link: string | null;
  /** Why the mail could not be handed over. */
  readonly error?: unknown;
}

interface Invitation {
  readonly result: {
    readonly email: string;
    readonly accountName: string;
    /**
     * Whether no admin may see the link: its holder could join as a second admin and approve the first one's requests.
     */
    readonly byMailOnly: boolean;
  };
  readonly secret: NewSecret | undefined;
  /** It was mailed when the request came for the first time. */
  readonly isRepeat?: true;
}

/**
 * Mails an invitation's link to the invited person. Without mail the link is shown to the sender instead, unless the
 * account requires two admins. With mail it never is: possession of the link then proves access to the mailbox.
 */
export async function deliverInvitation(
  { result, secret, isRepeat }: Invitation,
  { mailer, publicUrl }: { mailer: Mailer; publicUrl: string },
): Promise<Delivered> {
  const token = secret?.value.reveal() ?? '';
  const link = invitationLink(publicUrl, toldToken(token));
  try {
    // A mail that is not delivered stands in the log of a trial: whoever reads it there is not at the mailbox.
    const mailed = mailer.delivers ? invitationLink(publicUrl, token) : link;
    if (!isRepeat) await mailer.send(invitationMail(result.email, result.accountName, mailed));
  } catch (error) {
    // The invitation is still valid and can be sent again; the change itself did not fail.
    return { delivery: 'FAILED', link: null, error };
  }
  if (mailer.delivers) return { delivery: 'MAILED', link: null };
  // Of a repeat, the invitation may have ended since: then there is no link any more.
  return result.byMailOnly ? { delivery: 'WITHHELD', link: null } : { delivery: 'LINK', link: secret ? link : null };
}
