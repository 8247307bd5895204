import { CancelSecretRotation } from '@countersign/schema';
import { Conflict, NotFound } from '../../../kernel/refusal.js';
import { command } from '../../../model/command.js';
import { isLive } from '../../model/secret.js';
import { assertConfirmed } from '../assertConfirmed.js';
import { assertUnchanged, loadClient, requireClient } from '../loadClient.js';
import { changeSecrets } from './changeSecrets.js';

/** Goes back to what a new secret was to replace, while that still works: the new one stops for good. */
export const cancelSecretRotation = command({
  name: 'cancelSecretRotation',
  input: CancelSecretRotation,
  load: (reads, { id }) => loadClient(reads, id),

  decide({ input, account, loaded, now }) {
    const client = requireClient(loaded.client);
    assertUnchanged(client, input.expectedVersion);
    if (!client.secrets.some(({ id }) => id === input.secretId)) throw new NotFound('secret');
    const replaced = client.secrets.filter((one) => one.replacedBy === input.secretId && isLive(one, now));
    if (replaced.length === 0) throw new Conflict('This secret replaces none that still works: there is no way back.');
    assertConfirmed(client, input.confirmation, account.settings);
    const secrets = client.secrets.flatMap((secret) => {
      if (secret.id === input.secretId) return [];
      if (!replaced.includes(secret)) return [secret];
      return [{ ...secret, expiresAt: secret.endsOtherwise, replacedBy: null, endsOtherwise: null }];
    });
    return changeSecrets(client, secrets, { account, acrossEnvironments: loaded.acrossEnvironments }, now);
  },
});
