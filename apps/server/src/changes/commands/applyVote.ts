import type { CommandName } from '@countersign/schema';
import type { Admin } from '../../admins/model/admin.js';
import type { Decision } from '../../model/command.js';
import type { Write } from '../../model/plan.js';
import { notice } from '../../notices/model/notice.js';
import { askedBy, awaitsConfirmation, type ChangeRequestRecord, requestSubject } from '../model/changeRequest.js';
import { approversNeeded } from './approversNeeded.js';
import { approvalGuards, revalidate } from './revalidate.js';
import type { Review } from './review.js';
import { supersede } from './supersede.js';

/** An approval, or the confirmation of the person in whose name a program asked, with all earlier votes. */
interface ReviewVote {
  readonly by: Admin;
  /** Everyone whose approval counts, this vote included. */
  readonly approved: readonly Admin[];
  readonly confirmedAt: number | null;
  /** The writes that record the vote. */
  readonly writes: readonly Write[];
}

/** The commands whose approval sends somebody a link. */
const invites: ReadonlySet<string> = new Set<CommandName>(['inviteAdmin', 'createAccount', 'inviteAccountAdmin']);

/** Whether a request would still wait with these votes on it. */
export const isStillPending = (
  { request, current }: Review,
  { approved, confirmedAt }: Pick<ReviewVote, 'approved' | 'confirmedAt'>,
): boolean =>
  approved.length < approversNeeded(request, current.account.settings) ||
  awaitsConfirmation({ ...request, confirmedAt });

/**
 * The decision of a vote. With the last vote that is needed, in whichever order, the change takes effect in the same
 * commit, decided again on the current state; when the result differs from the change that was shown, the request is
 * superseded.
 */
export async function applyVote(
  review: Review,
  vote: ReviewVote,
  now: number,
): Promise<Decision<{ changeRequestId: string }>> {
  const { request, current } = review;
  const { by, approved, confirmedAt } = vote;
  const requestWrites = (set: Partial<ChangeRequestRecord>): Write[] => [
    { update: 'changeRequests', id: request.id, version: request.version, set: { confirmedAt, ...set } },
    ...vote.writes,
  ];
  const about = {
    subject: requestSubject(request),
    asked: askedBy(request),
    changes: [],
    hasEffect: true as const,
    changeRequestId: request.id,
    result: { changeRequestId: request.id },
  };
  if (isStillPending(review, vote)) {
    return {
      // Guards: the vote of an admin who is disabled at this moment does not count; and the vote may be the last that
      // is needed, when the policy now asks for fewer.
      guardsAccount: true,
      expects: [{ guard: 'admins', id: by.id, version: by.version }],
      writes: requestWrites({}),
      ...about,
    };
  }

  // Also when this admin has voted before: another voter may have been disabled then, and enabled again since.
  const fresh = await revalidate(request, current, now);
  if ('reason' in fresh) return supersede(request, fresh.reason, now);
  return {
    guardsAccount: true,
    expects: [...(fresh.decision.expects ?? []), ...approvalGuards(fresh.decision, fresh.requester, [...approved, by])],
    writes: [
      ...requestWrites({ state: 'APPLIED', decidedAt: now, generated: null }),
      { insert: 'outbox', row: notice('CHANGE_DECIDED', request, now) },
      // The link drawn with the request was never sent and is lost: another is drawn, and mailed.
      ...(invites.has(request.command)
        ? [{ insert: 'outbox' as const, row: notice('INVITATION_APPROVED', request, now) }]
        : []),
      ...fresh.decision.writes,
    ],
    ...about,
    applies: [{ action: request.command, actor: fresh.requester.actor, decision: fresh.decision }],
  };
}
