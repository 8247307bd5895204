import { EnableClient } from '@countersign/schema';
import { command } from '../../model/command.js';
import { Reach } from '../../modules/model/reach.js';
import { clientDependency, clientSubject } from '../model/describe.js';
import { clientRisks } from '../model/risks.js';
import { assertNoneHeld } from './assertNoneHeld.js';
import { assertUnchanged, loadClient, requireClient } from './loadClient.js';

export const enableClient = command({
  name: 'enableClient',
  input: EnableClient,
  load: (reads, { id }) => loadClient(reads, id),

  decide({ input, account, loaded: { client: found, ...has }, now }) {
    const client = requireClient(found);
    assertNoneHeld([client]);
    assertUnchanged(client, input.expectedVersion);
    const changes = client.enabled === true ? [] : [{ field: 'enabled', before: client.enabled, after: true }];
    return {
      writes: [{ update: 'clients', id: client.id, version: client.version, set: { enabled: true, updatedAt: now } }],
      reach: Reach.ofClients([client], has.acrossEnvironments),
      subject: clientSubject(client),
      changes,
      dependsOn: [clientDependency(client, changes)],
      risks: clientRisks(client, { ...client, enabled: true }, { account, ...has }),
      result: { clientId: client.id },
    };
  },
});
