import type { CommandName } from '@countersign/schema';
import type { Account } from '../accounts/model/account.js';
import { risksOf } from '../changes/commands/risks.js';
import { submitForApproval } from '../changes/commands/submitForApproval.js';
import type { ChangeRequestRecord } from '../changes/model/changeRequest.js';
import type { Actor, AdminActor, ClientActor } from '../kernel/actor.js';
import type { Json } from '../kernel/json.js';
import { newId } from '../kernel/newId.js';
import type { NewSecret } from '../kernel/newSecret.js';
import { type Command, changesNothing, type Decision, type Prepared } from '../model/command.js';
import { type Guard, type Plan, StalePlan } from '../model/plan.js';
import { readsOf } from '../model/readsOf.js';
import { assertRecordable } from '../model/recordable.js';
import { assertNotSuspended } from '../model/suspension.js';
import { needsApproval, neverWaits } from '../policy/approvals.js';
import { authorize, conditionalNeeds } from '../policy/authorize.js';
import { registry } from '../policy/registry.js';
import { assertStepUp } from '../policy/stepUp.js';
import type { Answer, Context, ExecuteOptions } from './answer.js';
import type { Keeper } from './keeper.js';
import { findSameWaiting } from './sameWaiting.js';
import { standingGuards } from './standing.js';
import { toPlan } from './toPlan.js';

/** A command and all that its requester asked of it, on the state of this moment. */
interface Asked<Name extends CommandName, Input, Generated extends Json, Loaded, Result> extends Prepared<Generated> {
  readonly command: Command<Name, Input, Generated, Loaded, Result>;
  readonly input: Input;
  /** As it was sent, with an id wherever a natural key stood. */
  readonly rawInput: unknown;
  /** The reason, for the approvers. */
  readonly comment: string;
  readonly account: Account;
  readonly actor: Actor;
}

/** The answer, and what was committed for it; nothing for a preview, or for a change that changes nothing. */
interface Attempted<Result> {
  readonly answer: Answer<Result>;
  readonly plan?: Plan;
}

/** Whoever shuts an account may not open the way to its people with that: these say still that a factor is not lost. */
const staysOpen: readonly CommandName[] = ['signOut', 'stopFactorReset'];

/** Those who belong to the account: in a suspended one they do nothing, but what stays open. */
const isOfAccount = ({ kind }: Actor): boolean => kind === 'admin' || kind === 'client' || kind === 'recipient';

/** Those whose changes may have to wait. */
const mayWait = (actor: Actor): actor is AdminActor | ClientActor => actor.kind === 'admin' || actor.kind === 'client';

/**
 * Goes the road once from load to commit, on the present state.
 * @throws StalePlan when another commit came in between; then nothing was written
 */
export async function attempt<Name extends CommandName, Input, Generated extends Json, Loaded, Result>(
  asked: Asked<Name, Input, Generated, Loaded, Result>,
  context: Context,
  { dryRun, precondition }: ExecuteOptions,
  keeper: Keeper | undefined,
): Promise<Attempted<Result>> {
  const { command, input, generated, account, actor } = asked;
  const { name } = command;
  const { store, accountId } = context;
  const { acrossAccounts, bounds } = store;
  if (isOfAccount(actor) && !staysOpen.includes(name)) await assertNotSuspended(store, account);
  const seen = await precondition?.();

  const reads = readsOf(store.within(accountId), actor);
  const loaded = await command.load(reads, input, { account, bounds, generated, registry, acrossAccounts });
  authorize(name, actor, { input, loaded, account });
  const now = context.now();
  // A dry run needs no step-up.
  if (!dryRun) assertStepUp(name, actor, now, input, loaded);
  const decision = await command.decide({ input, account, bounds, generated, loaded, actor, now });
  assertRecordable(decision);

  const { changes, result } = decision;
  const isNothing = changesNothing(decision);
  const risks = isNothing || neverWaits(name) ? [] : risksOf(name, decision);
  const requester = !isNothing && mayWait(actor) && needsApproval(name, account.settings, decision) ? actor : undefined;
  if (dryRun) return { answer: { outcome: 'PREVIEWED', changes, risks, wouldWait: requester !== undefined } };

  const needs = conditionalNeeds(name, { input, loaded, account });
  if (isNothing) {
    const answer = { outcome: 'APPLIED', changes, risks, result, secret: undefined } as const;
    const isAnswered = !keeper || (await keeper.counted(() => store.keptAnswers.keep(keeper.record(answer, needs))));
    // Another server kept an answer under this key first.
    if (!isAnswered) throw new StalePlan('a kept answer');
    return { answer };
  }

  const expects = [...guardsOf(name, asked, decision), ...(seen ? [seen] : [])];
  const commit = async (answer: Answer<Result>, of: Decision<unknown>, action: CommandName | 'requestChange') => {
    const keeps = keeper?.record(answer, needs);
    const { address } = context;
    const plan = toPlan(of, { accountId, actor, action, address, now, expects, keeps });
    await (keeper ? keeper.counted(() => store.commit(plan)) : store.commit(plan));
    return { answer, plan };
  };
  const { secret } = asked;
  if (!requester) return commit({ outcome: 'APPLIED', changes, risks, result, secret }, decision, name);

  const { comment, rawInput } = asked;
  const same = keeper
    ? undefined
    : await findSameWaiting(reads, { command: name, input: rawInput, comment, actor: requester, now });
  if (same) return { answer: waiting(same, undefined) };
  const submitted = submitForApproval({
    id: newId('cr'),
    number: (await reads.changes.lastNumber()) + 1,
    command: name,
    // The raw input, not the parsed one: a later version of Countersign may parse it differently.
    input: JSON.parse(JSON.stringify(rawInput)) as Json,
    generated,
    decision,
    account,
    actor: requester,
    comment,
    now,
  });
  return commit(waiting(submitted.result.request, secret), submitted, 'requestChange');
}

const waiting = <Result>(request: ChangeRequestRecord, secret: NewSecret | undefined): Answer<Result> => ({
  outcome: 'PENDING_APPROVAL',
  changes: request.changes,
  risks: request.risks,
  request,
  secret,
});

/** What must still hold at the commit, besides what the decision itself rests on. */
function guardsOf(
  name: CommandName,
  { account: { id, version }, actor }: { readonly account: Account; readonly actor: Actor },
  { guardsAccount }: Decision<unknown>,
): Guard[] {
  // The account's settings, too, decided whether the change waits.
  const isOnAccount = !neverWaits(name) || guardsAccount;
  return [...standingGuards(actor), ...(isOnAccount ? [{ guard: 'accounts' as const, id, version }] : [])];
}
