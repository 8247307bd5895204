import { type ChangeRequestFilter, subjectKinds } from '@countersign/schema';
import type { Actor } from '../../kernel/actor.js';
import { reviewableCommands } from '../../policy/reviewable.js';
import { responsiblePersonId } from '../commands/requester.js';
import type { ChangeRequestFilter as ChangeRequestReadFilter } from '../model/reads.js';

/** Matches the requests that wait for this person's vote; no request waits for a program. */
export const waitingFor = (actor: Actor): ChangeRequestReadFilter => ({
  waitingFor:
    actor.kind === 'admin'
      ? { personId: actor.personId, commands: reviewableCommands(actor) }
      : { personId: '', commands: [] },
});

/** The filter of a list as the store understands it. */
export const toChangeRequestFilter = (filter: ChangeRequestFilter, actor: Actor): ChangeRequestReadFilter => ({
  state: filter.state,
  subjectId: filter.subjectId,
  askedBy: filter.requestedBy || undefined,
  kind: filter.kind && subjectKinds[filter.kind],
  environment: filter.environment || undefined,
  risky: filter.risky,
  decidedSince: filter.decidedSince?.getTime(),
  requestedBy: filter.mine === true ? responsiblePersonId(actor) : undefined,
  notRequestedBy: filter.mine === false ? responsiblePersonId(actor) : undefined,
  ...(filter.toReview && { ...waitingFor(actor), state: 'OPEN' as const }),
});
