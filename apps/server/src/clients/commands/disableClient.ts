import { DisableClient } from '@countersign/schema';
import { command } from '../../model/command.js';
import { eventNotice } from '../../notices/model/notice.js';
import { clientSubject } from '../model/describe.js';
import { givenReason } from './givenReason.js';
import { loadClient, requireClient } from './loadClient.js';

export const disableClient = command({
  name: 'disableClient',
  input: DisableClient,
  load: (reads, { id }) => loadClient(reads, id),

  decide({ input, loaded, now }) {
    const client = requireClient(loaded.client);
    return {
      writes: [
        { update: 'clients', id: client.id, version: client.version, set: { enabled: false, updatedAt: now } },
        { insert: 'outbox', row: eventNotice('CLIENT_DISABLED', client, now) },
      ],
      subject: clientSubject(client),
      changes:
        client.enabled === false ? [] : [{ field: 'enabled', before: true, after: false }, ...givenReason(input)],
      result: { clientId: client.id },
    };
  },
});
