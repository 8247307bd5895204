import type { Admin } from '../../admins/model/admin.js';
import type { Actor } from '../../kernel/actor.js';
import { Forbidden, NotFound, Refusal } from '../../kernel/refusal.js';
import { actorForAdmin } from '../../model/adminActor.js';
import type { AccountReads } from '../../model/reads.js';
import { type ChangeRequest, needsConfirmation } from '../model/changeRequest.js';
import { requireOpen } from '../model/requireOpen.js';
import type { ReviewContext } from './pendingCommand.js';
import { loadReviewState, type ReviewState } from './revalidate.js';

/** A request under review, with the current state. */
export interface Review {
  readonly request: ChangeRequest;
  readonly current: ReviewState;
}

/** @throws NotFound when there is no such request */
export async function loadReview(reads: AccountReads, id: string, context: ReviewContext): Promise<Review> {
  const request = await reads.changes.byId(id);
  if (!request) throw new NotFound('change request');
  return { request, current: await loadReviewState(reads, request, context) };
}

/**
 * The reviewer of an open request in the version that they saw: the admin in its current version, not the one with
 * which their HTTP request began.
 * @throws Conflict when the request has ended or is not in the version that was shown
 * @throws Forbidden unless the admin is another person than the requester, and may make the change or approves changes
 */
export function requireReviewer(
  { request, current }: Review,
  expectedVersion: number,
  actor: Actor,
  now: number,
): Admin {
  const admin = requireActiveAdmin({ request, current }, expectedVersion, actor, now);
  // By person: another session, another admin of the person, or a program that acts for them, is the same reviewer.
  if (request.requesterPersonId === admin.personId) {
    throw new Forbidden(
      needsConfirmation(request)
        ? 'It was requested in your name, so another admin must approve it. You may confirm or withdraw it.'
        : 'You requested this yourself, so another admin must decide on it. You may withdraw it.',
    );
  }
  const obstacle = current.pending.reviewObstacle(actorForAdmin(admin));
  if (obstacle)
    throw new Forbidden(`Only someone who may make this change, or approves changes, may decide on it. ${obstacle}`);
  return admin;
}

/**
 * The person in whose name a program asked, in the current version, for an open request in the version that they saw.
 * @throws Conflict when the request has ended or is not in the version that was shown
 * @throws Forbidden unless it is that person in a session of their own, who may make the change themselves
 */
export function requireConfirmer(
  { request, current }: Review,
  expectedVersion: number,
  actor: Actor,
  now: number,
): Admin {
  const admin = requireActiveAdmin({ request, current }, expectedVersion, actor, now);
  if (!needsConfirmation(request) || request.requesterPersonId !== admin.personId) {
    throw new Forbidden('Only the person in whose name a program asked confirms it.');
  }
  const obstacle = current.pending.obstacle(actorForAdmin(admin));
  if (obstacle) throw new Forbidden(`Only someone who may make this change may confirm it. ${obstacle}`);
  return admin;
}

function requireActiveAdmin({ request, current }: Review, expectedVersion: number, actor: Actor, now: number): Admin {
  if (actor.kind !== 'admin') throw new Forbidden('Only a person decides on a change request.');
  requireOpen(request, expectedVersion, now);
  const admin = current.admins.find(({ id }) => id === actor.id);
  if (!admin) throw new Forbidden('You are no longer an admin of this account.');
  return admin;
}

/** The reason why an actor may not decide on a request; undefined when they may. */
export function reviewObstacle(review: Review, expectedVersion: number, actor: Actor, now: number): string | undefined {
  try {
    requireReviewer(review, expectedVersion, actor, now);
    return undefined;
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal.message;
    throw refusal;
  }
}
