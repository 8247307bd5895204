import type { Admin } from '../../admins/model/admin.js';
import { moment } from '../../audit/model/moment.js';
import type { SupportAccess } from '../../customers/model/supportAccess.js';
import { letterToAdmin } from './aboutAdmin.js';
import { quoted } from './aboutRequest.js';
import type { Telling } from './kind.js';
import type { Letter } from './letter.js';

type Words = Pick<Letter, 'subject' | 'text'>;

interface Told {
  readonly access: SupportAccess;
  /** Who looks, or asks to look, with the name of the vendor. */
  readonly who: string;
  readonly at: string;
  readonly link: string;
}

interface Readers {
  /** The admins of the account who read it. */
  readonly admins: readonly Admin[];
  /** Who asked, in the vendor's account. */
  readonly asker: Admin | undefined;
}

/** To admins of the account, and to whom of the vendor's it is about. */
const telling = (
  readers: (some: Readers) => readonly (Admin | undefined)[],
  words: (told: Told) => Words,
): Telling => ({
  carriesAnchor: false,
  async letters({ store, publicUrl }, { accountId, subjectId, createdAt }) {
    const reads = store.within(accountId);
    const access = await reads.supportAccesses.byId(subjectId);
    if (!access) return [];
    const [admins, asker, vendor] = await Promise.all([
      reads.admins.active(),
      store.within(access.vendorId).admins.byId(access.adminId),
      store.unscoped.vendor(),
    ]);
    const who = `${access.adminName} of ${vendor?.name ?? 'the vendor of this installation'}`;
    const written = words({ access, who, at: moment(createdAt), link: publicUrl });
    return readers({ admins, asker }).flatMap((admin) => (admin ? [letterToAdmin(admin, written)] : []));
  },
});

const hoursInWords = (hours: number): string => (hours === 1 ? 'one hour' : `${hours} hours`);

/** Those who may say yes or no. */
export const supportAccessRequested = telling(
  ({ admins }) => admins.filter(({ privileges }) => privileges.includes('ADMINISTER_ACCOUNT')),
  ({ access: { accountName, reason, hours }, who, at, link }) => ({
    subject: `${who} asks to look inside ${accountName}`,
    text: `${who} asked, ${at}, to look inside ${accountName} on Countersign for ${hoursInWords(hours)}.

The reason:

${quoted(reason)}

Nobody of the vendor sees anything inside unless you let them. Whoever you let in looks, changes nothing, and sees no secret. You can shut it again at any moment. Answer here:

${link}
`,
  }),
);

export const supportAccessOpened = telling(
  ({ admins, asker }) => [...admins, asker],
  ({ access: { accountName, openedBy, endsAt }, who, at, link }) => ({
    subject: `${who} may look inside ${accountName}`,
    text: `${openedBy ?? 'An admin'} of ${accountName} let ${who} look inside ${accountName} on Countersign, ${at}.

It ends by itself ${endsAt === null ? 'soon' : moment(endsAt)}. Until then they see what the admins of ${accountName} see, but no secret, and change nothing. Admins of ${accountName} can shut it at any moment:

${link}
`,
  }),
);

export const supportAccessDeclined = telling(
  ({ asker }) => [asker],
  ({ access: { accountName, closedBy }, at }) => ({
    subject: `${accountName} does not let you look inside`,
    text: `${closedBy ?? 'An admin'} of ${accountName} declined, ${at}, that you look inside it on Countersign.
`,
  }),
);

export const supportAccessClosed = telling(
  ({ admins, asker }) => [...admins, asker],
  ({ access: { accountName, openedAt, closedAt, closedBy }, who, at }) => ({
    subject: `${who} looks no longer inside ${accountName}`,
    text: `${closedBy ?? 'Somebody'} shut ${accountName} on Countersign to ${who}, ${at}. It was open for ${minutesInWords(openedAt, closedAt)}. When they looked stands in the audit of ${accountName}.
`,
  }),
);

function minutesInWords(from: number | null, until: number | null): string {
  const minutes = Math.max(1, Math.round(((until ?? 0) - (from ?? 0)) / 60_000));
  return minutes === 1 ? 'a minute' : minutes < 120 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`;
}
