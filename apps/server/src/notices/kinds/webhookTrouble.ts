import { moment } from '../../audit/model/moment.js';
import type { WebhookEndpoint } from '../../webhooks/model/endpoint.js';
import { letterToAdmin } from './aboutAdmin.js';
import { quoted } from './aboutRequest.js';
import type { Telling } from './kind.js';
import type { Letter } from './letter.js';

interface Facts {
  readonly endpoint: WebhookEndpoint;
  /** The endpoint, and where it is. */
  readonly named: string;
  readonly at: string;
  readonly link: string;
}

/** To every active admin who could do something about it. */
const telling = (words: (facts: Facts) => Pick<Letter, 'subject' | 'text'> | undefined): Telling => ({
  carriesAnchor: false,
  async letters({ store, publicUrl }, { accountId, subjectId, createdAt }) {
    const reads = store.within(accountId);
    const [account, active, endpoint] = await Promise.all([
      reads.account(),
      reads.admins.active(),
      reads.webhooks.byId(subjectId),
    ]);
    if (!account || !endpoint) return [];
    const written = words({
      endpoint,
      named: `the webhook endpoint ${endpoint.name} of ${account.name}`,
      at: moment(createdAt),
      link: `${publicUrl}/webhooks/${endpoint.id}`,
    });
    const told = active.filter(({ privileges }) => privileges.includes('ADMINISTER_ACCOUNT'));
    return written ? told.map((admin) => letterToAdmin(admin, written)) : [];
  },
});

export const webhookPaused = telling(({ endpoint: { name, state, pausedBecause }, named, at, link }) =>
  // Enabled again before the letter was sent.
  state !== 'PAUSED'
    ? undefined
    : {
        subject: `Events are no longer sent to ${name}`,
        text: `Countersign paused ${named}, ${at}:

${quoted(pausedBecause)}

Nothing is lost: what happens is kept, and is sent once the endpoint is enabled again. What was tried, and what was answered:

${link}
`,
      },
);

export const webhookSkipped = telling(({ endpoint: { name }, named, at, link }) => ({
  subject: `Some events could not be delivered to ${name}`,
  text: `Events for ${named} were refused at every attempt, over three days. They were skipped, seen ${at}, and later ones are sent.

Which they are, and what was answered; each can be sent again:

${link}

You hear of more of them after a day at the earliest.
`,
}));
