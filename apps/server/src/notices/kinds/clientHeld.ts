import { moment } from '../../audit/model/moment.js';
import type { Client } from '../../clients/model/client.js';
import { quoted } from './aboutRequest.js';
import type { Telling } from './kind.js';
import type { Letter } from './letter.js';
import { toAdminsAndOwner } from './toAdminsAndOwner.js';

interface Deed {
  readonly client: Client;
  /** The client with its id, and where it is. */
  readonly named: string;
  readonly vendor: string;
  readonly at: string;
  readonly link: string;
}

/** To every active admin of the account, and to the client's owner: the vendor did it, and none of them was asked. */
const telling = (words: (deed: Deed) => Pick<Letter, 'subject' | 'text'> | undefined): Telling => ({
  carriesAnchor: false,
  async letters({ store, publicUrl }, { accountId, subjectId, createdAt }) {
    const reads = store.within(accountId);
    const [account, active, client, vendor] = await Promise.all([
      reads.account(),
      reads.admins.active(),
      reads.clients.byId(subjectId),
      store.unscoped.vendor(),
    ]);
    if (!account || !client) return [];
    const written = words({
      client,
      named: `the API client ${client.name} (${client.id}) of ${account.name}`,
      vendor: client.hold?.by ?? vendor?.name ?? 'The vendor of this installation',
      at: moment(createdAt),
      link: `${publicUrl}/clients/${client.id}`,
    });
    if (!written) return [];
    return toAdminsAndOwner(active, client.ownerEmail, written);
  },
});

export const clientHeld = telling(({ client: { name, hold }, named, vendor, at, link }) =>
  // Released before the letter was sent.
  hold === null
    ? undefined
    : {
        subject: `${vendor} disabled ${name}`,
        text: `${vendor} disabled ${named} in an emergency, ${at}. It gets no tokens.

The reason:

${quoted(hold.reason)}

Until ${vendor} releases it, nobody of the account can enable it again. If you have questions, ask ${vendor}. The audit of the account has it, too.

${link}
`,
      },
);

export const clientReleased = telling(({ client: { name, hold }, named, vendor, at, link }) =>
  hold === null
    ? {
        subject: `${vendor} released ${name}`,
        text: `${vendor} released ${named}, ${at}. An admin who manages API clients can enable it again, here:

${link}

Until then it gets no tokens.
`,
      }
    : undefined,
);
