import { DisableClient } from '@countersign/schema';
import { command } from '../../model/command.js';
import { clientSubject } from '../model/describe.js';
import { loadClient, requireClient } from './loadClient.js';

export const disableClient = command({
  name: 'disableClient',
  input: DisableClient,
  load: (reads, { id }) => loadClient(reads, id),

  decide({ loaded, now }) {
    const client = requireClient(loaded.client);
    return {
      writes: [{ update: 'clients', id: client.id, version: client.version, set: { enabled: false, updatedAt: now } }],
      subject: clientSubject(client),
      changes: client.enabled === false ? [] : [{ field: 'enabled', before: client.enabled, after: false }],
      result: { clientId: client.id },
    };
  },
});
