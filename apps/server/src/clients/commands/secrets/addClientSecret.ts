import { AddClientSecret } from '@countersign/schema';
import { command } from '../../../model/command.js';
import { isLive } from '../../model/secret.js';
import { existing, loadClient, unchangedSince } from '../loadClient.js';
import { changeSecrets, fits, mayHaveSecrets } from './changeSecrets.js';
import { drawSecret } from './drawSecret.js';
import { newRecord } from './newRecord.js';

/** Gives a client one more secret; those that it has go on. An expired one makes room. */
export const addClientSecret = command({
  name: 'addClientSecret',
  input: AddClientSecret,
  prepare: (_input, context) => drawSecret(context),
  load: (reads, { id }) => loadClient(reads, id),

  decide({ input, kept, loaded: { account, ...loaded }, actor, now }) {
    const client = existing(loaded.client);
    unchangedSince(client, input.expectedVersion);
    mayHaveSecrets(client);
    const added = newRecord(kept, input, { clientId: client.id, account, actor, now });
    const secrets = [...client.secrets.filter((secret) => isLive(secret, now)), added];
    fits(secrets, account.settings, now);
    return changeSecrets(client, secrets, { account, crossings: loaded.crossings }, now);
  },
});
