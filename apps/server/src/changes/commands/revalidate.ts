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

/** What a request depends on, as it is now. */
export interface ReviewState {
  readonly account: Account;
  readonly pending: PendingCommand;
  /** Nothing when the one who asked may no longer act in the account. */
  readonly requester: Requester | undefined;
  /** Everyone who may act in the account now. */
  readonly admins: readonly Admin[];
  /** What has changed since it was asked for. */
  readonly changedDependencies: readonly Dependency[];
}

/** Reads all of it anew. */
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

/** Applying it in the requester's name comes to this now; or it no longer stands, and why. */
export type Revalidation = { decision: Decision<unknown>; requester: Requester } | { reason: string };

/**
 * What becomes of a request if it is applied at `now`: decided again, by the requester’s privileges and on what is true
 * now.
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
 * What of its risks an approval is bound to. One client more or less that feels the change is no other change; that the
 * first is given it meanwhile makes something else of what nobody felt.
 */
const comparableRisks = (risks: readonly Risk[]) =>
  risks.map(({ code, message, clients }) => ({ code, said: clients === undefined ? message : clients > 0 }));

/** Those whose approval counts: one that was given with a privilege that was lost since, or by who was disabled, is void. */
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

/** All that an approval depends on besides the account: dependencies, and whose word it is. */
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
