import { isDeepStrictEqual } from 'node:util';
import type { Account } from '../../accounts/model/account.js';
import type { Admin } from '../../admins/model/admin.js';
import { actorAtFirst } from '../../audit/model/actorInWords.js';
import { NotFound, Refusal } from '../../kernel/refusal.js';
import { actorFrom } from '../../model/adminActor.js';
import type { Decision, Registry } from '../../model/command.js';
import type { Guard } from '../../model/plan.js';
import type { AccountReads } from '../../model/reads.js';
import { type ChangeRequest, type Ground, requesterOf } from '../model/changeRequest.js';
import type { Risk } from '../model/risk.js';
import { type Inner, loadInner } from './inner.js';
import { loadRequester, type Requester } from './requester.js';
import { risksOf } from './risks.js';
import { guardsOf, isOfTheChange } from './submitForApproval.js';

/** What a request rests on, as it is now. */
export interface Rests {
  readonly account: Account;
  readonly inner: Inner;
  /** Nothing when the one who asked may no longer act in the account. */
  readonly requester: Requester | undefined;
  /** Everyone who may act in the account now. */
  readonly admins: readonly Admin[];
  /** What has changed since it was asked for. */
  readonly moved: readonly Ground[];
}

/** Reads all of it anew. @throws NotFound when there is no such account */
export async function loadRests(reads: AccountReads, request: ChangeRequest, registry: Registry): Promise<Rests> {
  const [account, requester, admins, inner, moved] = await Promise.all([
    reads.account(),
    loadRequester(reads, request),
    reads.admins.active(),
    loadInner(reads, request, registry),
    reads.changes.moved(request.grounds),
  ]);
  if (!account) throw new NotFound('account');
  return { account, inner, requester, admins, moved };
}

/** Applying it in the requester's name comes to this now; or it no longer stands, and why. */
export type Standing = { decision: Decision<unknown>; requester: Requester } | { because: string };

/**
 * What becomes of a request if it is applied at `now`: decided again, by the requester’s privileges and on what is true
 * now.
 */
export function standing(request: ChangeRequest, { inner, requester, moved }: Rests, now: number): Standing {
  const asker = actorAtFirst(requesterOf(request));
  if (!requester) return { because: `${asker} may no longer do anything in this account.` };
  const { actor } = requester;
  const lost = inner.obstacle(actor);
  if (lost) return { because: `${asker} may no longer make this change. ${lost}` };
  if (moved.length > 0) return { because: `Since it was asked for, somebody changed ${moved.map(called).join(', ')}.` };
  try {
    const decision = inner.decide(actor, now);
    const isAsShown =
      isDeepStrictEqual(decision.changes, request.changes) &&
      isDeepStrictEqual(judged(risksOf(request.command, decision)), judged(request.risks.filter(isOfTheChange)));
    if (isAsShown) return { decision, requester };
    return { because: 'It would now change something else than what was shown.' };
  } catch (refusal) {
    if (refusal instanceof Refusal) return { because: refusal.message };
    throw refusal;
  }
}

/**
 * What of its risks an approval is bound to. One client more or less that feels the change is no other change; that the
 * first is given it meanwhile makes something else of what nobody felt.
 */
const judged = (risks: readonly Risk[]) =>
  risks.map(({ code, message, clients }) => ({ code, said: clients === undefined ? message : clients > 0 }));

/** Those whose approval counts: one that was given with a privilege that was lost since, or by who was disabled, is void. */
export const approvers = ({ votes, requesterPersonId }: ChangeRequest, { inner, admins }: Rests): Admin[] =>
  admins.filter(
    (admin) =>
      admin.personId !== requesterPersonId &&
      votes.some(({ adminId, vote }) => adminId === admin.id && vote === 'APPROVE') &&
      inner.obstacle(actorFrom(admin)) === undefined,
  );

/** All that an approval rests on, which must still be so when it is committed: the ground, the policy, whose word it is. */
export const restGuards = (
  { grounds }: ChangeRequest,
  { account }: Rests,
  requester: Requester,
  approved: readonly Admin[],
): Guard[] => [
  ...guardsOf(grounds),
  { guard: 'accounts', id: account.id, version: account.version },
  ...requester.guards,
  ...approved.map(({ id, version }): Guard => ({ guard: 'admins', id, version })),
];

const words = {
  accounts: 'the account’s settings',
  admins: 'an admin',
  clients: 'the client',
  modules: 'a module',
  accessTypes: 'an access type',
};
const called = ({ table }: Ground): string => words[table];
