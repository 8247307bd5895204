import { DeleteClient } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import { command } from '../../model/command.js';
import { Reach } from '../../modules/model/reach.js';
import { describe, ownerOf, subjectOf } from '../model/describe.js';
import { wordRows } from '../model/words.js';
import { confirmed } from './confirmed.js';
import { existing, loadClient, unchangedSince } from './loadClient.js';
import { secretWrites } from './secrets/changeSecrets.js';

export const deleteClient = command({
  name: 'deleteClient',
  input: DeleteClient,
  load: (reads, { id }) => loadClient(reads, id),

  decide({ input, loaded: { account, ...loaded }, now }) {
    const client = existing(loaded.client);
    unchangedSince(client, input.expectedVersion);
    confirmed(client, input.confirmation, account.settings);
    const clientId = client.id;
    return {
      expects: [{ guard: 'accounts', id: account.id, version: account.version }],
      writes: [
        // The row stays, so that the id is never used again; what it could do goes.
        { update: 'clients', id: clientId, version: client.version, set: { enabled: false, deletedAt: now } },
        ...secretWrites(client.secrets, []),
        { remove: 'lastUses', key: { clientId } },
        ...wordRows(client).map((key) => ({ remove: 'clientWords' as const, key })),
        ...client.modules.map(({ moduleId }) => ({ remove: 'clientModules' as const, key: { clientId, moduleId } })),
        ...client.accessTypeIds.map((accessTypeId) => ({
          remove: 'clientAccessTypes' as const,
          key: { clientId, accessTypeId },
        })),
      ],
      reach: Reach.ofClients([client], loaded.crossings),
      subject: subjectOf(client),
      changes: diff(describe(client, loaded), undefined),
      owner: ownerOf(client, undefined),
      risks: [],
      result: { clientId },
    };
  },
});
