import { RevokeClientSecret } from '@countersign/schema';
import { NotFound } from '../../../kernel/refusal.js';
import { command } from '../../../model/command.js';
import type { ClientSecretRecord } from '../../model/secret.js';
import { assertConfirmed } from '../assertConfirmed.js';
import { loadClient, requireClient } from '../loadClient.js';
import { changeSecrets } from './changeSecrets.js';

/**
 * Stops one secret for good; also how a rotation is finished before its time. It only takes away: what the secret was to
 * replace ends when it would have, and is replaced by nothing.
 */
export const revokeClientSecret = command({
  name: 'revokeClientSecret',
  input: RevokeClientSecret,
  load: (reads, { id }) => loadClient(reads, id),

  decide({ input, account, loaded, now }) {
    const client = requireClient(loaded.client);
    const left = client.secrets.filter(({ id }) => id !== input.secretId).map(withoutSuccessor(input.secretId));
    if (left.length === client.secrets.length) throw new NotFound('secret');
    assertConfirmed(client, input.confirmation, account.settings);
    return changeSecrets(client, left, { account, acrossEnvironments: loaded.acrossEnvironments }, now);
  },
});

const withoutSuccessor =
  (secretId: string) =>
  (secret: ClientSecretRecord): ClientSecretRecord =>
    secret.replacedBy === secretId ? { ...secret, replacedBy: null, endsOtherwise: null } : secret;
