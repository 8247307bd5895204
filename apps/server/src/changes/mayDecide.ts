import { actorFrom } from '../admins/actor.js';
import type { Admin } from '../admins/admin.js';
import type { AdminActor } from '../kernel/actor.js';
import { Forbidden } from '../kernel/refusal.js';
import type { ChangeRequest } from './changeRequest.js';
import type { Rests } from './standing.js';

/**
 * The one who asks, as they are now and not as they were when their request came in.
 * @throws Forbidden unless they are another pair of eyes, and one that may make the change itself
 */
export function mayDecide(request: ChangeRequest, { inner, admins }: Rests, actor: AdminActor): Admin {
  const admin = admins.find(({ id }) => id === actor.id);
  if (!admin) throw new Forbidden('You are no longer an admin of this account.');
  // By person: another session, another seat in the account, a program that acts for them, is the same pair of eyes.
  if (request.requesterPersonId === admin.personId) {
    throw new Forbidden('You asked for this yourself, so somebody else decides on it. You may withdraw it.');
  }
  const obstacle = inner.obstacle(actorFrom(admin));
  if (obstacle) throw new Forbidden(`Only someone who may make this change may decide on it. ${obstacle}`);
  return admin;
}
