import { AddClientSecret } from '@countersign/schema';
import { command } from '../../../model/command.js';
import { isLive } from '../../model/secret.js';
import { assertUnchanged, loadClient, requireClient } from '../loadClient.js';
import { assertMayHaveSecrets, assertSecretsFit, changeSecrets } from './changeSecrets.js';
import { drawSecret } from './drawSecret.js';
import { newSecretRecord } from './newSecretRecord.js';

/** Gives a client one more secret; those that it has go on. An expired one makes room. */
export const addClientSecret = command({
  name: 'addClientSecret',
  input: AddClientSecret,
  prepare: (_input, context) => drawSecret(context),
  load: (reads, { id }) => loadClient(reads, id),

  decide({ input, account, generated, loaded, actor, now }) {
    const client = requireClient(loaded.client);
    assertUnchanged(client, input.expectedVersion);
    assertMayHaveSecrets(client);
    const added = newSecretRecord(generated, input, { clientId: client.id, account, actor, now });
    const secrets = [...client.secrets.filter((secret) => isLive(secret, now)), added];
    assertSecretsFit(client.secrets, secrets, account, now);
    return changeSecrets(client, secrets, { account, acrossEnvironments: loaded.acrossEnvironments }, now);
  },
});
