import { moment } from '../../audit/model/moment.js';
import { type AnnouncementRecord, describeAnnounced } from '../../customers/model/announcement.js';
import { letterToAdmin } from './aboutAdmin.js';
import type { Telling } from './kind.js';
import { toAdminsAndOwner } from './toAdminsAndOwner.js';

/** The clients of which an account's admins are told by name. */
const maxNamed = 50;

interface Told {
  readonly announcement: AnnouncementRecord;
  readonly account: string;
  readonly vendor: string;
}

interface Words {
  readonly subject: string;
  /** What became of it. */
  readonly lead: string;
  /** What follows for the clients that are named. */
  readonly clients: string;
}

/** To every active admin of an account whose clients use a module, and to the owners of these clients. */
const telling = (words: (told: Told) => Words): Telling => ({
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
    const { subjectId: moduleId } = announcement;
    const page = await reads.clients.page({ moduleId }, 'NAME_ASC', { limit: maxNamed, backwards: false });
    if (page.items.length === 0) return [];
    const whose = vendor?.name ?? 'The vendor of this installation';
    const said = words({ announcement, account: account.name, vendor: whose });
    const letter = (clients: readonly { readonly name: string; readonly id: string }[]) => ({
      subject: said.subject,
      text: `${said.lead}

${said.clients}

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
});

const lacking = 'These API clients use it; their tokens lack what ends, and nothing else of them changes:';

export const entitlementEnds = telling(({ announcement: { name, changes, endsAt }, account, vendor }) => ({
  subject: `${account} may use ${name} ${endsAt === null ? 'no longer' : 'until a date'}`,
  lead: `${vendor} changed what ${account} may use of ${name} on Countersign, ${
    endsAt === null ? 'from now on' : `from ${moment(endsAt)} on`
  }:

${describeAnnounced(changes)}`,
  clients: lacking,
}));

export const moduleDeprecated = telling(({ announcement: { name, changes, endsAt }, vendor }) => {
  const said = (field: string) => changes.find((change) => change.field === field)?.after;
  const [successor, reason] = [said('successor'), said('reason')];
  return {
    subject: `${name} of ${vendor} ends ${endsAt === null ? 'soon' : moment(endsAt)}`,
    lead: `${vendor} said when ${name} ends on Countersign: ${endsAt === null ? 'soon' : moment(endsAt)}. Until then everything goes on as before.${
      reason ? ` The reason: ${reason}` : ''
    }${successor ? ` ${successor} takes its place.` : ''}`,
    clients: 'These API clients use it, and get no tokens for it from then on:',
  };
});

export const moduleWithdrawn = telling(({ announcement: { name, createdAt }, vendor }) => ({
  subject: `${name} of ${vendor} has ended`,
  lead: `${vendor} withdrew ${name} on Countersign, ${moment(createdAt)}.`,
  clients: lacking,
}));

export const moduleReinstated = telling(({ announcement: { name, createdAt }, vendor }) => ({
  subject: `${name} of ${vendor} goes on`,
  lead: `${vendor} took back what it had said of the end of ${name} on Countersign, ${moment(createdAt)}.`,
  clients: 'These API clients have it, and get tokens for it as before, where the account is entitled to it:',
}));

/** When it ends, by the day, and how soon that is. */
const ending = ({ endsAt, createdAt }: AnnouncementRecord): { day: string; soon: string } => {
  const end = endsAt ?? createdAt;
  const days = Math.ceil((end - createdAt) / (24 * 60 * 60 * 1000));
  return { day: moment(end), soon: days <= 1 ? 'within a day' : `in ${days} days` };
};

export const entitlementEnding = telling(({ announcement, account, vendor }) => {
  const { day, soon } = ending(announcement);
  return {
    subject: `${account} may use ${announcement.name} no longer ${soon}`,
    lead: `What ${account} may use of ${announcement.name} of ${vendor} on Countersign ends ${soon}: ${day}.`,
    clients: 'These API clients use it, and get no tokens for it from then on:',
  };
});

export const moduleEnding = telling(({ announcement, vendor }) => {
  const { day, soon } = ending(announcement);
  return {
    subject: `${announcement.name} of ${vendor} ends ${soon}`,
    lead: `${vendor} ends ${announcement.name} on Countersign ${soon}: ${day}.`,
    clients: 'These API clients use it, and get no tokens for it from then on:',
  };
});
