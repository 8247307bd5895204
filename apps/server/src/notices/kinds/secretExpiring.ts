import { moment } from '../../audit/model/moment.js';
import { describeSecret, isLive } from '../../clients/model/secret.js';
import { day } from '../../kernel/duration.js';
import type { Telling } from './kind.js';

const inDays = (count: number) => (count <= 1 ? 'within a day' : `in ${count} days`);

/** A secret expires soon: notifies its client's owner, unless it was revoked or has expired in the meantime. */
export const secretExpiring: Telling = {
  carriesAnchor: false,
  async letters({ store, publicUrl }, { accountId, subjectId }, now) {
    const reads = store.within(accountId);
    const [account, client] = await Promise.all([reads.account(), reads.clients.withSecret(subjectId)]);
    const secret = client?.secrets.find(({ id }) => id === subjectId);
    if (!account || !client || !secret?.expiresAt || !isLive(secret, now)) return [];

    const { id, name, ownerEmail } = client;
    const todo =
      secret.replacedBy === null
        ? 'An admin who manages API clients can add a new one before then, here:'
        : 'Another one has taken its place: what still uses the old one has to change over before that. Look here:';
    return [
      {
        reader: ownerEmail,
        email: ownerEmail,
        subject: `A secret of ${name} ends ${inDays(Math.ceil((secret.expiresAt - now) / day))}`,
        text: `You are the owner of the API client ${name} (${id}) at ${account.name}. One of its secrets works until ${moment(secret.expiresAt)}, and no longer:

${describeSecret(secret)}

${todo}

${publicUrl}/clients/${id}
`,
      },
    ];
  },
};
