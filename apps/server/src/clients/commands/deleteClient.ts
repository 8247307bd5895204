import { DeleteClient } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import { command } from '../../model/command.js';
import { Reach } from '../../modules/model/reach.js';
import { clientDependency, clientSubject, describeClient, ownerOf } from '../model/describe.js';
import { searchTermRows } from '../model/searchTerms.js';
import { assertConfirmed } from './assertConfirmed.js';
import { grantWrites } from './grantWrites.js';
import { labelWrites } from './labelWrites.js';
import { assertUnchanged, loadClient, requireClient } from './loadClient.js';
import { secretWrites } from './secrets/changeSecrets.js';

export const deleteClient = command({
  name: 'deleteClient',
  input: DeleteClient,
  load: (reads, { id }) => loadClient(reads, id),

  decide({ input, account, loaded, now }) {
    const client = requireClient(loaded.client);
    assertUnchanged(client, input.expectedVersion);
    assertConfirmed(client, input.confirmation, account.settings);
    const clientId = client.id;
    const changes = diff(describeClient(client, loaded), undefined);
    return {
      writes: [
        // The row stays, so that the id is never used again; what it could do goes.
        { update: 'clients', id: clientId, version: client.version, set: { enabled: false, deletedAt: now } },
        ...secretWrites(client.secrets, [], now),
        { remove: 'lastUses', key: { clientId } },
        ...searchTermRows(client).map((key) => ({ remove: 'clientSearchTerms' as const, key })),
        ...labelWrites(client, client.labels, []),
        ...grantWrites(client, client.modules, []),
        ...client.accessTypeIds.map((accessTypeId) => ({
          remove: 'clientAccessTypes' as const,
          key: { clientId, accessTypeId },
        })),
      ],
      reach: Reach.ofClients([client], loaded.acrossEnvironments),
      subject: clientSubject(client),
      changes,
      dependsOn: [clientDependency(client, changes)],
      owner: ownerOf(client, undefined),
      risks: [],
      result: { clientId },
    };
  },
});
