import { UpdateClientSecret } from '@countersign/schema';
import { Conflict, NotFound } from '../../../kernel/refusal.js';
import { command } from '../../../model/command.js';
import { describeSecret, isLive } from '../../model/secret.js';
import { assertUnchanged, loadClient, requireClient } from '../loadClient.js';
import { assertMayEnd } from './assertMayEnd.js';
import { changeSecrets } from './changeSecrets.js';

/** Gives a secret another label or another end. One that has expired stays so: what stopped never works again. */
export const updateClientSecret = command({
  name: 'updateClientSecret',
  input: UpdateClientSecret,
  load: (reads, { id }) => loadClient(reads, id),

  decide({ input, account, loaded, now }) {
    const client = requireClient(loaded.client);
    assertUnchanged(client, input.expectedVersion);
    const secret = client.secrets.find(({ id }) => id === input.secretId);
    if (!secret) throw new NotFound('secret');
    const label = input.label ?? secret.label;
    const expiresAt = input.expiresAt === undefined ? secret.expiresAt : input.expiresAt;
    const endsOtherwise = expiresAt !== secret.expiresAt;
    if (endsOtherwise) {
      if (!isLive(secret, now)) throw new Conflict('This secret has expired. Rotate it to have a new one.');
      assertMayEnd(expiresAt, secret, { client, account, now });
    }
    const changed = { ...secret, label, expiresAt };
    const secrets = client.secrets.map((one) => (one === secret ? changed : one));
    const decision = changeSecrets(client, secrets, { account, acrossEnvironments: loaded.acrossEnvironments }, now);
    if (endsOtherwise) return decision;
    const isLabelled = label !== secret.label;
    const named = { field: 'secretLabel', before: describeSecret(secret), after: describeSecret(changed) };
    return { ...decision, changes: isLabelled ? [named] : [] };
  },
});
