import { moment } from '../../audit/model/moment.js';
import { letterToAdmin } from './aboutAdmin.js';
import { quoted } from './aboutRequest.js';
import type { Telling } from './kind.js';
import type { Letter } from './letter.js';

/** What the letters say of: the account, the vendor, when it was, and why it is suspended. */
interface Deed {
  readonly account: string;
  readonly vendor: string;
  readonly at: string;
  readonly reason: string;
  /** Its name; undefined for none. */
  readonly plan: string | undefined;
  readonly link: string;
}

/** To every active admin of the account: the vendor did it, and none of them was asked. */
const telling = (words: (deed: Deed) => Pick<Letter, 'subject' | 'text'> | undefined): Telling => ({
  carriesAnchor: false,
  async letters({ store, publicUrl }, { accountId, createdAt }) {
    const reads = store.within(accountId);
    const [account, active, vendor, suspension] = await Promise.all([
      reads.account(),
      reads.admins.active(),
      store.unscoped.vendor(),
      store.unscoped.suspensionOf(accountId),
    ]);
    const written =
      account &&
      words({
        account: account.name,
        vendor: vendor?.name ?? 'The operator of this installation',
        at: moment(createdAt),
        reason: suspension?.reason ?? '',
        plan: account.subscription.plan?.name,
        link: publicUrl,
      });
    return written ? active.map((admin) => letterToAdmin(admin, written)) : [];
  },
});

const asking = (vendor: string) => `If you have questions, ask ${vendor}. The audit of your account has it, too.\n`;

export const accountSuspended = telling(({ account, vendor, at, reason }) =>
  // Resumed before the letter was sent.
  reason === ''
    ? undefined
    : {
        subject: `${account} is suspended on Countersign`,
        text: `${vendor} suspended ${account} on Countersign, ${at}.

The reason:

${quoted(reason)}

Until it is resumed nobody of ${account} comes in, and its API clients get no tokens. Nothing is deleted. Access tokens that APIs check by their signature alone are good until they end.

${asking(vendor)}`,
      },
);

export const accountResumed = telling(({ account, vendor, at }) => ({
  subject: `${account} is open again on Countersign`,
  text: `${vendor} resumed ${account} on Countersign, ${at}. Its people come in again, and its API clients get tokens as before.

${asking(vendor)}`,
}));

export const accountRenamed = telling(({ account, vendor, at }) => ({
  subject: `Your account on Countersign is called ${account} now`,
  text: `${vendor} renamed your account on Countersign, ${at}. It is called ${account} now.

${asking(vendor)}`,
}));

export const accountReferenceChanged = telling(({ account, vendor, at }) => ({
  subject: `The reference of ${account} on Countersign has changed`,
  text: `${vendor} changed the reference by which it knows ${account} on Countersign, ${at}.

${asking(vendor)}`,
}));

export const accountPlanChanged = telling(({ account, vendor, at, plan, link }) => ({
  subject: `The plan of ${account} on Countersign has changed`,
  text: `${vendor} changed the plan or the limits of ${account} on Countersign, ${at}. ${
    plan === undefined ? 'It has no plan now' : `Its plan is ${plan} now`
  }. What it has beyond a lower limit stays and works, and nothing is added. What holds now stands under Policies:

${link}/policies

${asking(vendor)}`,
}));
