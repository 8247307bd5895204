import { isDeepStrictEqual } from 'node:util';
import type { Account } from '../../accounts/model/account.js';
import type { Admin } from '../../admins/model/admin.js';
import { actorAtFirst } from '../../audit/model/actorInWords.js';
import { Refusal } from '../../kernel/refusal.js';
import { actorForAdmin } from '../../model/adminActor.js';
import type { Decision } from '../../model/command.js';
import type { Guard } from '../../model/plan.js';
import type { AccountReads } from '../../model/reads.js';
import { type ChangeRequest, type Dependency, requesterOf } from '../model/changeRequest.js';
import type { Risk } from '../model/risk.js';
import { loadPendingCommand, type PendingCommand, type ReviewContext } from './pendingCommand.js';
import { loadRequester, type Requester } from './requester.js';
import { risksOf } from './risks.js';
import { dependencyGuards, isRiskOfChange } from './submitForApproval.js';

/** The current state of everything that a request depends on. */
export interface ReviewState {
  readonly account: Account;
  readonly pending: PendingCommand;
  /** Undefined when the requester may no longer act in the account. */
  readonly requester: Requester | undefined;
  /** Everyone who may act in the account now. */
  readonly admins: readonly Admin[];
  /** The dependencies that have changed since the request. */
  readonly changedDependencies: readonly Dependency[];
}

/** Reads the whole state afresh. */
export async function loadReviewState(
  reads: AccountReads,
  request: ChangeRequest,
  context: ReviewContext,
): Promise<ReviewState> {
  const [requester, admins, pending, changedDependencies] = await Promise.all([
    loadRequester(reads, request),
    reads.admins.active(),
    loadPendingCommand(reads, request, context),
    reads.changes.changedDependencies(request.dependencies),
  ]);
  return { account: context.account, pending, requester, admins, changedDependencies };
}

/** The decision in the requester's name on the current state; or the reason why the request is superseded. */
export type Revalidation = { decision: Decision<unknown>; requester: Requester } | { reason: string };

/**
 * Decides a request again as if it were applied at `now`, by the requester’s present privileges and on the current
 * state.
 */
export function revalidate(
  request: ChangeRequest,
  { pending, requester, changedDependencies }: ReviewState,
  now: number,
): Revalidation {
  const requesterName = actorAtFirst(requesterOf(request));
  if (!requester) return { reason: `${requesterName} may no longer do anything in this account.` };
  const { actor } = requester;
  const lost = pending.obstacle(actor);
  if (lost) return { reason: `${requesterName} may no longer make this change. ${lost}` };
  if (changedDependencies.length > 0)
    return {
      reason: `Since it was requested, somebody changed ${changedDependencies.map(nameDependency).join(', ')}.`,
    };
  try {
    const decision = pending.decide(actor, now);
    const isAsShown =
      isDeepStrictEqual(decision.changes, request.changes) &&
      isDeepStrictEqual(
        comparableRisks(risksOf(request.command, decision)),
        comparableRisks(request.risks.filter(isRiskOfChange)),
      );
    if (isAsShown) return { decision, requester };
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

/** The admins whose approval counts: not while an approver lacks a needed privilege or is disabled. */
export const validApprovers = (
  { votes, requesterPersonId }: ChangeRequest,
  { pending, admins }: ReviewState,
): Admin[] =>
  admins.filter(
    (admin) =>
      admin.personId !== requesterPersonId &&
      votes.some(({ adminId, vote }) => adminId === admin.id && vote === 'APPROVE') &&
      pending.obstacle(actorForAdmin(admin)) === undefined,
  );

/** Guards on everything that an approval depends on besides the account: dependencies, requester and approvers. */
export const approvalGuards = (
  { dependencies }: ChangeRequest,
  requester: Requester,
  approved: readonly Admin[],
): Guard[] => [
  ...dependencyGuards(dependencies),
  ...requester.guards,
  ...approved.map(({ id, version }): Guard => ({ guard: 'admins', id, version })),
];

const dependencyNames = {
  accounts: 'the account’s settings',
  admins: 'an admin',
  clients: 'the client',
  modules: 'a module',
  accessTypes: 'an access type',
};
const nameDependency = ({ table }: Dependency): string => dependencyNames[table];
