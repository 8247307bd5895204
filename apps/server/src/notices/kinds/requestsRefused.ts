import { type RefusalReason, refusalWords } from '@countersign/schema';
import { moment } from '../../audit/model/moment.js';
import type { Client } from '../../clients/model/client.js';
import { hour } from '../../kernel/duration.js';
import type { ClientRefusalRecord } from '../../oauth/model/clientRefusal.js';
import type { Telling } from './kind.js';
import type { Letter } from './letter.js';
import { toAdminsAndOwner } from './toAdminsAndOwner.js';

interface Facts {
  readonly client: Client;
  /** The client with its id, and where it is. */
  readonly named: string;
  readonly at: string;
  /** Of the time before the notice, the newest first. */
  readonly refusals: readonly ClientRefusalRecord[];
  readonly link: string;
}

const telling = (words: (facts: Facts) => Pick<Letter, 'subject' | 'text'>): Telling => ({
  carriesAnchor: false,
  async letters({ store, publicUrl }, { accountId, subjectId, createdAt }) {
    const reads = store.within(accountId);
    const [account, active, client, refusals] = await Promise.all([
      reads.account(),
      reads.admins.active(),
      reads.clients.byId(subjectId),
      reads.usage.refusalsOf(subjectId),
    ]);
    if (!account || !client) return [];
    const written = words({
      client,
      named: `the API client ${client.name} (${client.id}) of ${account.name}`,
      at: moment(createdAt),
      refusals: refusals.filter(({ at }) => at <= createdAt && at > createdAt - 2 * hour),
      link: `${publicUrl}/clients/${client.id}`,
    });
    return toAdminsAndOwner(active, client.ownerEmail, written);
  },
});

/** What was wrong most often, and what to do about it. */
function inWords(refusals: Facts['refusals']): string {
  const counts = new Map<RefusalReason, number>();
  for (const { reason } of refusals) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const often = [...counts].sort(([, a], [, b]) => b - a).map(([reason]) => refusalWords[reason]);
  return often.map(({ wrong, remedy }) => `- ${wrong} ${remedy}`).join('\n');
}

const addressesIn = (refusals: Facts['refusals']): string =>
  [...new Set(refusals.map(({ address }) => address))].slice(0, 5).join(', ');

export const requestsRefused = telling(({ client: { name }, named, at, refusals, link }) => ({
  subject: `Requests of ${name} are being refused`,
  text: `Requests for tokens of ${named} are refused again and again, seen ${at}. What was wrong, the most frequent first, and what to do:

${inWords(refusals) || '- Its page shows what was wrong.'}

They came from ${addressesIn(refusals) || 'an address that its page shows'}. The latest of them, and how it goes on:

${link}

You hear of it again when it gets tokens, and not before.
`,
}));

export const requestsAnswered = telling(({ client: { name }, named, at, link }) => ({
  subject: `${name} gets tokens again`,
  text: `Requests for tokens of ${named}, which were refused again and again, are answered, seen ${at}.

${link}
`,
}));
