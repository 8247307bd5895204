import { moment } from '../../audit/model/moment.js';
import { describeAnnounced } from '../../customers/model/announcement.js';
import { letterToAdmin } from './aboutAdmin.js';
import type { Telling } from './kind.js';
import { toAdminsAndOwner } from './toAdminsAndOwner.js';

/** The clients of which an account's admins are told by name. */
const maxNamed = 50;

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

/** An entitlement ends that clients use: to every active admin, and to the owners of these clients. */
export const entitlementEnds: Telling = {
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
    const { name, changes, endsAt, subjectId: moduleId } = announcement;
    const page = await reads.clients.page({ moduleId }, 'NAME_ASC', { limit: maxNamed, backwards: false });
    if (page.items.length === 0) return [];
    const whose = vendor?.name ?? 'The vendor of this installation';
    const when = endsAt === null ? 'from now on' : `from ${moment(endsAt)} on`;
    const letter = (clients: readonly { readonly name: string; readonly id: string }[]) => ({
      subject: `${account.name} may use ${name} ${endsAt === null ? 'no longer' : 'until a date'}`,
      text: `${whose} changed what ${account.name} may use of ${name} on Countersign, ${when}:

${describeAnnounced(changes)}

These API clients use it; their tokens lack what ends, and nothing else of them changes:

${clients.map((client) => `- ${client.name} (${client.id})`).join('\n')}
${page.hasNext && clients.length === page.items.length ? '- and others\n' : ''}
If you have questions, ask ${whose}. The audit of the account has it, too.

${publicUrl}/clients?moduleId=${moduleId}
`,
    });
    const byOwner = Map.groupBy(page.items, ({ ownerEmail }) => ownerEmail.toLowerCase());
    const toAdmins = active.map((admin) => letterToAdmin(admin, letter(page.items)));
    const toOwners = [...byOwner].flatMap(([email, clients]) =>
      toAdminsAndOwner(active, email, letter(clients)).filter(({ reader }) => reader === email),
    );
    return [...toAdmins, ...toOwners];
  },
};
