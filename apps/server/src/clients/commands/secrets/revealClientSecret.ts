import { RevealClientSecret } from '@countersign/schema';
import { NotFound } from '../../../kernel/refusal.js';
import { command } from '../../../model/command.js';
import type { Write } from '../../../model/plan.js';
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
  load: async (reads, { id }, { account }) => ({
    ...(await loadClient(reads, id)),
    /** Whether each look asks for a proof of its own. */
    eachAsks: account.settings.stepUpForEachReveal,
  }),

  decide({ input, account, loaded, actor }) {
    const client = requireClient(loaded.client);
    const secret = client.secrets.find(({ id }) => id === input.secretId);
    if (!secret) throw new NotFound('secret');
    assertRecoverable(secret, account.settings);
    const { id, hint, sealed } = secret;
    return {
      // Shown once is a promise: it holds from the moment that it is made.
      guardsAccount: true,
      writes: loaded.eachAsks && actor.kind === 'admin' && actor.session ? [useUp(actor.session.id, id)] : [],
      subject: clientSubject(client),
      changes: [{ field: 'shown', before: null, after: describeSecret(secret) }],
      result: { clientId: client.id, id, hint, sealed },
    };
  },
});

/** The proof is good for one look, also where two are asked for at once: the other finds it gone, and asks for its own. */
const useUp = (sessionId: string, secretId: string): Write => ({
  amend: 'sessions',
  key: { id: sessionId, provedFor: secretId },
  set: { provedFor: null },
});
