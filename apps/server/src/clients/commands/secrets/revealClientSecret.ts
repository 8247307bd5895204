import { RevealClientSecret } from '@countersign/schema';
import { NotFound } from '../../../kernel/refusal.js';
import { command } from '../../../model/command.js';
import { clientSubject } from '../../model/describe.js';
import { describeSecret } from '../../model/secret.js';
import { loadClient, requireClient } from '../loadClient.js';
import { assertRecoverable } from './assertRecoverable.js';

/**
 * Looks at a secret again, where the account chose that it may be. A command although nothing changes: each look leaves
 * an entry in the audit, and none is to be had without. What comes of it is sealed still; the one who answers opens it.
 */
export const revealClientSecret = command({
  name: 'revealClientSecret',
  input: RevealClientSecret,
  load: (reads, { id }) => loadClient(reads, id),

  decide({ input, account, loaded }) {
    const client = requireClient(loaded.client);
    const secret = client.secrets.find(({ id }) => id === input.secretId);
    if (!secret) throw new NotFound('secret');
    assertRecoverable(secret, account.settings);
    const { id, hint, sealed } = secret;
    return {
      // Shown once is a promise: it holds from the moment that it is made.
      guardsAccount: true,
      writes: [],
      subject: clientSubject(client),
      changes: [{ field: 'shown', before: null, after: describeSecret(secret) }],
      result: { clientId: client.id, id, hint, sealed },
    };
  },
});
