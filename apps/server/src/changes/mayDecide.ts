import type { AdminActor } from '../kernel/actor.js';
import { Forbidden } from '../kernel/refusal.js';
import type { ChangeRequest } from './changeRequest.js';
import type { Rests } from './standing.js';

/** @throws Forbidden unless the one who asks is another pair of eyes, and one that may make the change itself */
export function mayDecide(request: ChangeRequest, { inner, requester }: Rests, actor: AdminActor): void {
  // By person: another session, another seat in the account, a program that acts for them, is the same pair of eyes.
  if (request.requesterPersonId === actor.personId) {
    throw new Forbidden('You asked for this yourself, so somebody else decides on it. You may withdraw it.');
  }
  if (requester?.keepers.includes(actor.id)) {
    throw new Forbidden(
      `${request.requesterName} asked for this with a secret that you made, so somebody else decides on it.`,
    );
  }
  const obstacle = inner.obstacle(actor);
  if (obstacle) throw new Forbidden(`Only someone who may make this change may decide on it. ${obstacle}`);
}
