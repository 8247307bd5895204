import { moment } from '../../audit/model/moment.js';
import { isLive, type LeakMeasure, type SecretLeak } from '../../clients/model/secret.js';
import { reporterInWords } from '../../leaks/model/report.js';
import { quoted } from './aboutRequest.js';
import type { Telling } from './kind.js';
import { toAdminsAndOwner } from './toAdminsAndOwner.js';

const measures: Readonly<Record<LeakMeasure, string>> = {
  NONE: '',
  STOPPED: 'It was stopped at once, as the account wants it, and all tokens of the client were revoked.',
  CLIENT_DISABLED:
    'It was stopped and the client was disabled at once, as the account wants it. Its tokens were revoked.',
};

const remedies: Readonly<Record<LeakMeasure, string>> = {
  NONE: 'Whoever found it can get tokens by it. Give the program a new secret and revoke this one, on the page of the client, and take it away from where it was found.',
  STOPPED:
    'Give the program a new secret, on the page of the client, and take the old one away from where it was found.',
  CLIENT_DISABLED:
    'Give the program a new secret, on the page of the client, and enable the client. Take the old secret away from where it was found.',
};

const foundAt = (url: string): string =>
  url === '' ? '' : ` It was found here:\n\n${quoted(url)}\n\nThat address is the reporter’s word: open it with care.`;

/** What is to be done: nothing but cleaning up about a secret that does not work any more. */
const inWords = ({ measure }: SecretLeak, works: boolean): string => {
  if (measure === 'NONE' && !works)
    return 'It does not work any more, so that nobody gets tokens by it. Take it away from where it was found.';
  return [measures[measure], remedies[measure]].filter(Boolean).join('\n\n');
};

export const secretLeaked: Telling = {
  carriesAnchor: false,
  async letters({ store, publicUrl }, { accountId, subjectId, createdAt }, now) {
    const reads = store.within(accountId);
    const [account, active, client, past] = await Promise.all([
      reads.account(),
      reads.admins.active(),
      reads.clients.withSecret(subjectId),
      reads.clients.pastSecret(subjectId),
    ]);
    const kept = client?.secrets.find(({ id }) => id === subjectId);
    const secret = kept ?? past;
    const of = client ?? (past && (await reads.clients.byId(past.clientId)));
    if (!account || !secret?.leak) return [];
    const name = of?.name ?? past?.clientId ?? '';
    const works = kept !== undefined && isLive(kept, now);
    const written = {
      subject: `A secret of ${name} has leaked`,
      text: `A secret (${secret.hint}) of the API client ${name} of ${account.name} was found where it should not be, reported on ${moment(createdAt)} by ${reporterInWords(secret.leak.by)}.${foundAt(secret.leak.url)}

${inWords(secret.leak, works)}

${publicUrl}/clients/${of?.id ?? past?.clientId}
`,
    };
    return toAdminsAndOwner(active, of?.ownerEmail ?? '', written);
  },
};

/** The audit says which token or link it was: nothing of it need be there any more. */
export const tokenLeaked: Telling = {
  carriesAnchor: false,
  async letters({ store, publicUrl }, { accountId, subjectId, createdAt }) {
    const reads = store.within(accountId);
    const moments = { subjectId, action: 'noteLeakedToken', since: createdAt, until: createdAt + 1 };
    const [account, active, client, { items }] = await Promise.all([
      reads.account(),
      reads.admins.active(),
      reads.clients.byId(subjectId),
      reads.audit.page(moments, { limit: 1, backwards: false, from: undefined }),
    ]);
    const entry = items[0];
    if (!account || !entry) return [];
    const said = (field: string) => String(entry.changes.find((one) => one.field === field)?.after ?? '');
    const what = said('leakedToken').replace(/ \(.*/, '');
    const isStopped = said('stopped') === 'true';
    const written = {
      subject: `${what.replace(/^an? /, 'A ')} of ${entry.subject.name} has leaked`,
      text: `${what.replace(/^a/, 'A')} of ${entry.subject.name} at ${account.name} was found where it should not be, reported on ${moment(createdAt)} by ${said('reportedBy')}.${foundAt(said('foundAt'))}

${isStopped ? 'It was stopped at once, as the account wants it.' : 'Nothing was stopped: the account only wants to be told.'} ${client ? 'All tokens of the client can be revoked on its page:' : 'The person can end the token under My security:'}

${publicUrl}${client ? `/clients/${client.id}` : '/security'}
`,
    };
    return toAdminsAndOwner(active, client?.ownerEmail ?? '', written);
  },
};
