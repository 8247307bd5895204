import { isDeepStrictEqual } from 'node:util';
import type { Account } from '../../accounts/model/account.js';
import type { Admin } from '../../admins/model/admin.js';
import { actorAtFirst } from '../../audit/model/actorInWords.js';
import { Refusal } from '../../kernel/refusal.js';
import { actorForAdmin } from '../../model/adminActor.js';
import type { Decision } from '../../model/command.js';
import type { Guard } from '../../model/plan.js';
import type { AccountReads } from '../../model/reads.js';
import { readsOf } from '../../model/readsOf.js';
import { type ChangeRequest, requesterOf } from '../model/changeRequest.js';
import { type Dependency, isAsShown } from '../model/dependency.js';
import type { Risk } from '../model/risk.js';
import { loadPendingCommand, type PendingCommand, type ReviewContext } from './pendingCommand.js';
import { loadRequester, type Requester } from './requester.js';
import { risksOf } from './risks.js';
import { dependenciesOf, dependencyGuards, isRiskOfChange } from './submitForApproval.js';

/** The current state of everything that a request depends on. */
export interface ReviewState {
  readonly account: Account;
  readonly pending: PendingCommand;
  /** Undefined when the requester may no longer act in the account. */
  readonly requester: Requester | undefined;
  /** Everyone who may act in the account now. */
  readonly admins: readonly Admin[];
}

/** Reads the whole state afresh. */
export async function loadReviewState(
  reads: AccountReads,
  request: ChangeRequest,
  context: ReviewContext,
): Promise<ReviewState> {
  const [requester, admins] = await Promise.all([loadRequester(reads, request), reads.admins.active()]);
  // It is decided on what its requester sees: a limited program may have been limited further since.
  const seen = requester ? readsOf(reads, requester.actor) : reads;
  const pending = await loadPendingCommand(seen, request, context);
  return { account: context.account, pending, requester, admins };
}

/** The decision in the requester's name on the current state; or the reason why the request is superseded. */
export type Revalidation = { decision: Decision<unknown>; requester: Requester } | { reason: string };

/**
 * Decides a request again as if it were applied at `now`, by the requester’s present privileges and on the current
 * state. It still stands while it comes to the change that was shown, whatever else has changed meanwhile.
 */
export async function revalidate(
  request: ChangeRequest,
  { pending, requester }: ReviewState,
  now: number,
): Promise<Revalidation> {
  const requesterName = actorAtFirst(requesterOf(request));
  if (!requester) return { reason: `${requesterName} may no longer do anything in this account.` };
  const { actor } = requester;
  const lost = pending.obstacle(actor);
  if (lost) return { reason: `${requesterName} may no longer make this change. ${lost}` };
  try {
    const decision = await pending.decide(actor, now);
    const moved = movedDependencies(request, decision);
    if (moved.length > 0)
      return { reason: `Since it was requested, somebody changed ${moved.map(nameDependency).join(', ')}.` };
    const isSameChange =
      isDeepStrictEqual(decision.changes, request.changes) &&
      isDeepStrictEqual(
        comparableRisks(risksOf(request.command, decision)),
        comparableRisks(request.risks.filter(isRiskOfChange)),
      );
    if (isSameChange) return { decision, requester };
    return { reason: 'It would now change something else than what was shown.' };
  } catch (refusal) {
    if (refusal instanceof Refusal) return { reason: refusal.message };
    throw refusal;
  }
}

/**
 * The part of the risks that an approval is bound to. A different number of affected clients does not make it another
 * change; a first affected client, where there was none, does.
 */
const comparableRisks = (risks: readonly Risk[]) =>
  risks.map(({ code, message, clients }) => ({ code, said: clients === undefined ? message : clients > 0 }));

/** The admins whose approval counts: not while an approver may not decide on it, or is disabled. */
export const validApprovers = (
  { votes, requesterPersonId }: ChangeRequest,
  { pending, admins }: ReviewState,
): Admin[] =>
  admins.filter(
    (admin) =>
      admin.personId !== requesterPersonId &&
      votes.some(({ adminId, vote }) => adminId === admin.id && vote === 'APPROVE') &&
      pending.reviewObstacle(actorForAdmin(admin)) === undefined,
  );

/** The dependencies of a decision that are not as the request was shown with them. */
const movedDependencies = ({ dependencies }: ChangeRequest, decision: Decision<unknown>): Dependency[] =>
  dependenciesOf(decision).filter((now) => {
    const shown = dependencies.find(({ id }) => id === now.id);
    return shown && !isAsShown(shown, now);
  });

/**
 * Guards on everything that an approval depends on besides the account and the rows that it writes: declared
 * dependencies, requester and approvers.
 */
export const approvalGuards = (
  { dependsOn = [] }: Decision<unknown>,
  requester: Requester,
  approved: readonly Admin[],
): Guard[] => [
  ...dependencyGuards(dependsOn),
  ...requester.guards,
  ...approved.map(({ id, version }): Guard => ({ guard: 'admins', id, version })),
];

const dependencyNames = {
  accounts: 'the account’s settings',
  customers: 'the customer',
  plans: 'the plan',
  supportAccesses: 'what support asks for',
  admins: 'an admin',
  clients: 'the client',
  modules: 'a module',
  accessTypes: 'an access type',
  identityProviders: 'the identity provider',
  webhookEndpoints: 'the webhook endpoint',
};
const nameDependency = ({ table }: Dependency): string => dependencyNames[table];
