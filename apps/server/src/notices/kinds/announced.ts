import { moment } from '../../audit/model/moment.js';
import { describeAnnounced } from '../../customers/model/announcement.js';
import { letterToAdmin } from './aboutAdmin.js';
import type { Telling } from './kind.js';

/** A plan allows less: to every active admin of an account that has it. */
export const planLowered: Telling = {
  carriesAnchor: false,
  async letters({ store, publicUrl }, { accountId, subjectId }) {
    const reads = store.within(accountId);
    const [account, active, announcement, vendor] = await Promise.all([
      reads.account(),
      reads.admins.active(),
      store.announcements.byId(subjectId),
      store.unscoped.vendor(),
    ]);
    if (!account || !announcement) return [];
    const { name, changes, createdAt } = announcement;
    const whose = vendor?.name ?? 'The vendor of this installation';
    const written = {
      subject: `The plan ${name} of ${account.name} allows less`,
      text: `${whose} changed what the plan ${name} allows, ${moment(createdAt)}. It is the plan of ${account.name} on Countersign.

${describeAnnounced(changes)}

What ${account.name} has beyond that stays and works, and nothing is added. If you have questions, ask ${whose}. The audit of your account has it, too.

${publicUrl}/policies
`,
    };
    return active.map((admin) => letterToAdmin(admin, written));
  },
};
