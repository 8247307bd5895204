import { RevealClientSecret } from '@countersign/schema';
import type { Actor } from '../../../kernel/actor.js';
import { minute } from '../../../kernel/duration.js';
import { NotFound, StepUpRequired } from '../../../kernel/refusal.js';
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
  load: (reads, { id }) => loadClient(reads, id),

  decide({ input, account, loaded, actor, now }) {
    const client = requireClient(loaded.client);
    const secret = client.secrets.find(({ id }) => id === input.secretId);
    if (!secret) throw new NotFound('secret');
    assertRecoverable(secret, account.settings);
    const eachAsks = account.settings.stepUpForEachReveal;
    if (eachAsks) assertJustProved(actor, now);
    const { id, hint, sealed } = secret;
    return {
      // Shown once is a promise: it holds from the moment that it is made.
      guardsAccount: true,
      writes: eachAsks && actor.kind === 'admin' && actor.session ? [useUp(actor.session.id)] : [],
      subject: clientSubject(client),
      changes: [{ field: 'shown', before: null, after: describeSecret(secret) }],
      result: { clientId: client.id, id, hint, sealed },
    };
  },
});

// A proof that was given for this look, and not for something before: the page looks again as soon as it is given.
const ofThisMoment = minute / 2;

/** @throws StepUpRequired where each look asks for a proof of its own, and a person has given none for this one */
function assertJustProved(actor: Actor, now: number): void {
  // A program looks only where the account lets it do without.
  if (actor.kind !== 'admin') return;
  if (actor.secondFactorAt !== null && now - actor.secondFactorAt < ofThisMoment) return;
  throw new StepUpRequired('Confirm that it is you: each look at a secret asks anew.', actor.secondFactors);
}

/** The proof is good for one look. It is kept as one of long ago: the session did begin with a second factor. */
const useUp = (sessionId: string): Write => ({
  amend: 'sessions',
  key: { id: sessionId },
  set: { secondFactorAt: 0 },
});
