import type { Admin } from '../../admins/model/admin.js';
import { moment } from '../../audit/model/moment.js';
import type { FactorReset } from '../../customers/model/factorReset.js';
import { letterToAdmin } from './aboutAdmin.js';
import { quoted } from './aboutRequest.js';
import type { Telling } from './kind.js';
import type { Letter } from './letter.js';

interface Told {
  readonly reset: FactorReset;
  /** The person, with the account that the reader is an admin of or, to the vendor, that has too few left. */
  readonly whose: string;
  readonly vendor: string;
  readonly at: string;
  readonly link: string;
}

/** To every active admin of the account; in the vendor's, to those who support accounts. */
const telling = (words: (told: Told) => Pick<Letter, 'subject' | 'text'>): Telling => ({
  carriesAnchor: false,
  async letters({ store, publicUrl }, { accountId, subjectId, createdAt }) {
    const reads = store.within(accountId);
    const [reset, active, vendor] = await Promise.all([
      reads.factorResets.byId(subjectId),
      reads.admins.active(),
      store.unscoped.vendor(),
    ]);
    if (!reset) return [];
    const isOurs = ({ privileges }: Admin) => accountId !== reset.vendorId || privileges.includes('SUPPORT_ACCOUNTS');
    const written = words({
      reset,
      whose: `${reset.adminName} at ${reset.accountName}`,
      vendor: vendor?.name ?? 'the vendor of this installation',
      at: moment(createdAt),
      link: publicUrl,
    });
    return active.filter(isOurs).map((admin) => letterToAdmin(admin, written));
  },
});

export const factorResetRequested = telling(({ reset, whose, vendor, at, link }) => ({
  subject: `The second factors of ${whose} will be reset`,
  text: `${reset.requestedBy} of ${vendor} asked on Countersign to reset the second factors of ${whose}, and a second person there agreed, ${at}.

The reason:

${quoted(reset.reason)}

It happens ${moment(reset.effectiveAt)}. From then on whoever knows that password comes in, and sets up a second factor of their own. If it is not right, stop it until then: any admin can, above every page here, and so does signing in with the second factor.

${link}
`,
}));

export const factorResetStopped = telling(({ reset: { endedBy }, whose, at }) => ({
  subject: `The second factors of ${whose} are not reset`,
  text: `${endedBy === null ? 'The' : `${endedBy} stopped it: the`} second factors of ${whose} on Countersign stay as they are, ${at}. Nothing was reset.
`,
}));

export const factorResetDone = telling(({ whose, vendor, at, link }) => ({
  subject: `The second factors of ${whose} were reset`,
  text: `As ${vendor} had asked, the second factors of ${whose} on Countersign were reset, ${at}. Every session of theirs has ended.

Whoever knows that password comes in, and sets up a second factor of their own. If you know nothing of it, disable them:

${link}/admins
`,
}));
