import { actorInWords } from '../../audit/model/actorInWords.js';
import { moment } from '../../audit/model/moment.js';
import { quoted } from './aboutRequest.js';
import type { Telling } from './kind.js';

/** Somebody disabled a client: tells its owner who, when and why, as the audit has it. */
export const clientDisabled: Telling = {
  carriesAnchor: false,
  async letters({ store, publicUrl }, { accountId, subjectId, createdAt }) {
    const reads = store.within(accountId);
    const moments = { subjectId, since: createdAt, until: createdAt + 1 };
    const [account, client, { items }] = await Promise.all([
      reads.account(),
      reads.clients.byId(subjectId),
      reads.audit.page(moments, { limit: 10, backwards: false, from: undefined }),
    ]);
    const entry = items.find(({ changes }) => changes.some(({ field, after }) => field === 'enabled' && !after));
    if (!account || !client || !entry) return [];
    const { id, name, ownerEmail } = client;
    const reason = entry.changes.find(({ field }) => field === 'reason')?.after;
    const why = typeof reason === 'string' ? `The reason:\n\n${quoted(reason)}` : 'No reason was given.';
    const now = client.enabled ? ' It has been enabled again since.' : '';
    return [
      {
        reader: ownerEmail,
        email: ownerEmail,
        subject: `${name} was disabled`,
        text: `You are the owner of the API client ${name} (${id}) at ${account.name}. It was disabled on ${moment(createdAt)} by ${actorInWords(entry.actor)}, and gets no tokens.${now}

${why}

An admin who manages API clients can enable it again, here:

${publicUrl}/clients/${id}
`,
      },
    ];
  },
};
