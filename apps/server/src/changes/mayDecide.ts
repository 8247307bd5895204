import type { AdminActor } from '../kernel/actor.js';
import { Forbidden } from '../kernel/refusal.js';
import type { ChangeRequest } from './changeRequest.js';
import type { Inner } from './inner.js';

/** @throws Forbidden unless the one who asks is another pair of eyes, and one that may make the change itself */
export function mayDecide(request: ChangeRequest, inner: Inner | undefined, actor: AdminActor): void {
  // By person: another session, another seat in the account, is still the same pair of eyes.
  if (request.requesterPersonId === actor.personId) {
    throw new Forbidden('You asked for this yourself, so somebody else decides on it. You may withdraw it.');
  }
  const obstacle = inner?.obstacle(actor);
  if (obstacle) throw new Forbidden(`Only someone who may make this change may decide on it. ${obstacle}`);
}
