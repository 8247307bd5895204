import { z } from 'zod';
import type { Person } from '../../admins/model/person.js';
import type { AdminActor } from '../../kernel/actor.js';
import { minute } from '../../kernel/duration.js';
import { InvalidInput, StepUpRequired } from '../../kernel/refusal.js';
import { attempt, byPerson } from '../../limits/attempts.js';
import type { SignedIn } from '../../model/signedIn.js';
import { stepUpLifetime } from '../../policy/stepUp.js';
import type { AuthServices } from './services.js';
import { drawTotpSecret, sealTotpSecret, totpStep, totpUri } from './totp.js';

const enrolmentLifetime = 15 * minute;

const PendingEnrolment = z.object({ secret: z.string(), until: z.number() });

const enrolmentBinding = (personId: string) => `the enrolment of ${personId}`;

/**
 * An account's identity provider speaks for that account alone; a second factor is the person's in every account. Where
 * the person has a password, whoever controls the provider must not come to own what opens the others.
 */
export const ownPasswordRequiredMessage = 'Sign in with your own password once, to set up a second factor.';

/**
 * A second factor is set up by somebody who has just shown who they are: with the one they have, or, when it is the
 * first, by signing in a moment ago. A session that was left open must not be enough to make its finder the owner.
 * @throws StepUpRequired
 */
export function assertMayEnrol(signedIn: SignedIn, actor: AdminActor, now: number): void {
  const { session, person } = signedIn;
  if (actor.secondFactors.length === 0 && session.method === 'IDENTITY_PROVIDER' && person.passwordHash !== null) {
    throw new StepUpRequired(ownPasswordRequiredMessage, ['PASSWORD']);
  }
  assertJustProved(signedIn, actor, now, 'Sign in again to set up a second factor.');
}

/**
 * Somebody has just shown who they are: by their second factor, or, without one, by signing in.
 * @throws StepUpRequired
 */
export function assertJustProved(
  { session, person }: SignedIn,
  actor: AdminActor,
  now: number,
  signInAgain: string,
): void {
  const isFresh = (at: number | null) => at !== null && now - at < stepUpLifetime;
  if (actor.secondFactors.length > 0) {
    if (!isFresh(session.secondFactorAt)) throw new StepUpRequired('Confirm that it is you.', actor.secondFactors);
  } else if (!isFresh(session.createdAt) && !isFresh(session.secondFactorAt)) {
    throw new StepUpRequired(signInAgain, person.passwordHash === null ? [] : ['PASSWORD']);
  }
}

/** A secret for an authenticator app. It comes back with the first passcode; until then nothing is kept. */
export function beginEnrolment({ seal, now }: AuthServices, person: Person) {
  const secret = drawTotpSecret();
  const pending = { secret, until: now() + enrolmentLifetime };
  return {
    secret,
    uri: totpUri(secret, person.email),
    sealed: seal.close(JSON.stringify(pending), enrolmentBinding(person.id)),
  };
}

/**
 * What is kept of an authenticator app that shows the right passcode.
 * @throws InvalidInput when it does not, or began too long ago
 */
export async function finishEnrolment(
  { store, seal, now }: AuthServices,
  personId: string,
  sealed: string,
  code: string,
): Promise<{ sealedSecret: string; step: number }> {
  return attempt(store.limits, [byPerson('enrolment', personId, undefined)], now(), async () => {
    const { secret, until } = opened();
    if (until <= now()) throw InvalidInput.at('sealed', 'Setting up took too long. Begin again.');
    const step = totpStep(secret, code.replace(/\s/g, ''), now());
    if (step === undefined) {
      throw InvalidInput.at(
        'code',
        'This passcode is wrong. See that the clock of your phone is right, and try the next.',
      );
    }
    return { sealedSecret: sealTotpSecret(seal, personId, secret), step };
  });

  function opened() {
    try {
      return PendingEnrolment.parse(JSON.parse(seal.open(sealed, enrolmentBinding(personId)).toString()));
    } catch {
      throw InvalidInput.at('sealed', 'Begin to set up the authenticator app again.');
    }
  }
}
