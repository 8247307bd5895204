import { ReleaseClient } from '@countersign/schema';
import { dependencyOn } from '../../changes/model/dependency.js';
import { clientSubject } from '../../clients/model/describe.js';
import { Conflict } from '../../kernel/refusal.js';
import { vendorCommand } from '../../model/vendorCommand.js';
import { eventNotice } from '../../notices/model/notice.js';
import { requireClientCard, toldOfClient } from './loadClientCard.js';

/** Gives a client that the vendor held back to its account, whose admins may enable it again. It stays disabled until then. */
export const releaseClient = vendorCommand({
  name: 'releaseClient',
  input: ReleaseClient,
  load: async (customers, { id }) => ({ client: await customers.clientById(id) }),

  decide({ input: { id }, account: vendor, loaded, now }) {
    const client = requireClientCard(loaded.client);
    if (!client.hold) throw new Conflict('This client is not held.');
    const changes = [{ field: 'hold', before: client.hold.reason, after: null }];
    const { version, account } = client;
    return {
      writes: [
        { update: 'clients', id, version, set: { hold: null, updatedAt: now } },
        { insert: 'outbox', row: eventNotice('CLIENT_RELEASED', { id, accountId: account.id }, now) },
      ],
      ...toldOfClient(client, vendor, changes),
      each: [{ subject: clientSubject(client), changes }],
      // Held anew for another reason, it is another thing to release.
      dependsOn: [dependencyOn('clients', client, ['hold'])],
      risks: [
        { code: 'state', message: `The admins of ${account.name} could enable it, and it would get tokens again.` },
      ],
      result: { clientId: id },
    };
  },
});
