import { setTimeout as delay } from 'node:timers/promises';
import { type CommandName, Comment } from '@countersign/schema';
import type { Account } from '../accounts/model/account.js';
import type { Requester } from '../changes/commands/requester.js';
import { risksOf } from '../changes/commands/risks.js';
import { submitForApproval } from '../changes/commands/submitForApproval.js';
import { supersedeChangeRequest } from '../changes/commands/supersedeChangeRequest.js';
import type { Actor } from '../kernel/actor.js';
import { service } from '../kernel/actor.js';
import type { Json } from '../kernel/json.js';
import { newId } from '../kernel/newId.js';
import { parse } from '../kernel/parse.js';
import { Conflict, InvalidInput, NotFound } from '../kernel/refusal.js';
import { type Command, changesNothing, type Decision } from '../model/command.js';
import { StalePlan } from '../model/plan.js';
import { assertRecordable } from '../model/recordable.js';
import { assertNotSuspended } from '../model/suspension.js';
import { needsApproval, neverWaits } from '../policy/approvals.js';
import { authorize, authorizeAtAll, conditionalNeeds } from '../policy/authorize.js';
import { registry } from '../policy/registry.js';
import { assertStepUp } from '../policy/stepUp.js';
import { alone } from './alone.js';
import type { Answer, Context, ExecuteOptions, Repeatable } from './answer.js';
import { endSuperseded } from './endSuperseded.js';
import { findAccount } from './findAccount.js';
import { isKept, type Keeper, keeperOf } from './keeper.js';
import { findSameWaiting } from './sameWaiting.js';
import { standingGuards, standingNow } from './standing.js';
import { toPlan } from './toPlan.js';

export type { Answer, Context, ExecuteOptions } from './answer.js';

/** Whoever shuts an account may not open the way to its people with that: these say still that a factor is not lost. */
const staysOpen: readonly CommandName[] = ['signOut', 'stopFactorReset'];

// This many lost races in a row mean contention that backing off does not resolve.
const maxAttempts = 8;
const contention = () => new Conflict('Too many changes are being made here at once. Try again.');

/** Those who belong to the account: in a suspended one they do nothing, but what stays open. */
const isOfAccount = ({ kind }: Actor): boolean => kind === 'admin' || kind === 'client' || kind === 'recipient';

/** A random and growing delay separates colliding commits: up to 4 ms after the first attempt, up to 256 ms at last. */
const backOff = (attempt: number): Promise<void> => delay(Math.random() * 2 ** (attempt + 1));

/**
 * The single path of every change: parse, prepare, load, authorize, decide, plan, commit. When another commit came
 * first, the loaded state is stale: the command loads and decides again on the current state. A request for the present
 * state changes nothing: its outcome is APPLIED, and nothing waits for approval, is written or is notified. The answer to
 * a request with an idempotency key is kept in the commit of its change, and is the answer to the same request again.
 * @throws Refusal when the change is refused; then nothing was written
 * @example
 * const answer = await execute(disableClient, { id: 'payroll-export' }, context, { comment: 'Its key leaked.' });
 * if (answer.outcome === 'APPLIED') reply.send({ clientId: answer.result.clientId });
 */
export async function execute<Name extends CommandName, Input, Generated extends Json, Loaded, Result>(
  command: Command<Name, Input, Generated, Loaded, Result>,
  rawInput: unknown,
  context: Context,
  options: ExecuteOptions = {},
): Promise<Answer<Result>> {
  const { repeatable, dryRun } = options;
  if (!repeatable || dryRun || !isKept(command.name)) return change(command, rawInput, context, options);
  const keeper = keeperOf(command.name, repeatable, context);
  return alone(context.store, keeper.id, async () => {
    try {
      return await change(command, rawInput, context, options, keeper);
    } catch (error) {
      // Another server may have done the same meanwhile, after which it could not be granted once more.
      const isDecided = error instanceof Conflict || error instanceof InvalidInput || error instanceof NotFound;
      const kept = isDecided ? await keeper.recall<Result>() : undefined;
      if (!kept) throw error;
      return kept;
    }
  });
}

/**
 * The answer that is kept of an earlier request with the same key, for a door that reads before it asks.
 * @throws Forbidden where the requester may not have the command done any more
 */
export async function recall<Result>(
  { name }: { readonly name: CommandName },
  context: Context,
  repeatable: Repeatable,
): Promise<Answer<Result> | undefined> {
  authorizeAtAll(name, context.actor);
  return isKept(name) ? keeperOf(name, repeatable, context).recall<Result>() : undefined;
}

async function change<Name extends CommandName, Input, Generated extends Json, Loaded, Result>(
  command: Command<Name, Input, Generated, Loaded, Result>,
  rawInput: unknown,
  context: Context,
  { dryRun, comment: reason, precondition }: ExecuteOptions,
  keeper?: Keeper,
): Promise<Answer<Result>> {
  const { store, accountId, address } = context;
  const { acrossAccounts, bounds } = store;
  let standing = context.actor;
  const input = parse(command.input, rawInput);
  const comment = parse(Comment, reason ?? '');
  authorizeAtAll(command.name, standing);
  const reads = store.within(accountId);
  let account = await findAccount(command, input, reads, context.now());
  const before = await keeper?.recall<Result>();
  if (before) return before;
  const { generated, secret } = await command.prepare(input, {
    now: context.now(),
    account,
    reads,
    seal: context.seal,
  });

  for (let attempt = 1; ; attempt++) {
    if (attempt > 1) {
      account = await findAccount(command, input, reads, context.now());
      standing = await standingNow(standing, reads);
      const meanwhile = await keeper?.recall<Result>();
      if (meanwhile) return meanwhile;
    }
    const actor = standing;
    if (isOfAccount(actor) && !staysOpen.includes(command.name)) await assertNotSuspended(store, account);
    const seen = await precondition?.();
    const loaded = await command.load(reads, input, { account, bounds, generated, registry, acrossAccounts });
    authorize(command.name, actor, { input, loaded, account });
    const needs = conditionalNeeds(command.name, { input, loaded, account });
    const now = context.now();
    // A dry run needs no step-up.
    if (!dryRun) assertStepUp(command.name, actor, now, input, loaded);
    const decision = command.decide({ input, account, bounds, generated, loaded, actor, now });
    assertRecordable(decision);
    const { changes, result } = decision;
    if (changesNothing(decision)) {
      if (dryRun) return { outcome: 'PREVIEWED', changes, risks: [], wouldWait: false };
      const answer = { outcome: 'APPLIED' as const, changes, risks: [], result, secret: undefined };
      if (!keeper || (await keeper.counted(() => store.keptAnswers.keep(keeper.record(answer, needs))))) return answer;
      if (attempt === maxAttempts) throw contention();
      continue;
    }
    const risks = neverWaits(command.name) ? [] : risksOf(command.name, decision);

    const asksFor =
      (actor.kind === 'admin' || actor.kind === 'client') && needsApproval(command.name, account.settings, decision)
        ? actor
        : undefined;
    if (dryRun) return { outcome: 'PREVIEWED', changes, risks, wouldWait: asksFor !== undefined };

    const same =
      asksFor && !keeper
        ? await findSameWaiting(reads, { command: command.name, input: rawInput, comment, actor: asksFor, now })
        : undefined;
    if (same) {
      return {
        outcome: 'PENDING_APPROVAL',
        changes: same.changes,
        risks: same.risks,
        request: same,
        secret: undefined,
      };
    }

    const submission = asksFor && (await submit(account, asksFor, decision, now));
    const request = submission?.result.request;
    const action = submission ? 'requestChange' : command.name;
    // The account's settings, too, decided whether the change waits.
    const guardsAccount = !neverWaits(command.name) || decision.guardsAccount;
    const expects = [
      ...standingGuards(actor),
      ...(seen ? [seen] : []),
      ...(guardsAccount ? [{ guard: 'accounts' as const, id: account.id, version: account.version }] : []),
    ];
    const answer: Answer<Result> = request
      ? { outcome: 'PENDING_APPROVAL', changes, risks: request.risks, request, secret }
      : { outcome: 'APPLIED', changes, risks, result, secret };
    try {
      const keeps = keeper?.record(answer, needs);
      const plan = toPlan(submission ?? decision, { accountId, actor, action, address, now, expects, keeps });
      await (keeper ? keeper.counted(() => store.commit(plan)) : store.commit(plan));
      for (const where of [accountId, ...(plan.elsewhere ?? []).map((one) => one.accountId)]) {
        const there = { ...context, accountId: where, actor: service, address: '' };
        const end = (id: string) => execute(supersedeChangeRequest, { id }, there);
        await endSuperseded(plan.writes, { reads: store.within(where), now, end });
      }
      return answer;
    } catch (error) {
      if (!(error instanceof StalePlan)) throw error;
      if (attempt === maxAttempts) throw contention();
      await backOff(attempt);
    }
  }

  async function submit(account: Account, actor: Requester['actor'], decision: Decision<Result>, now: number) {
    const number = (await reads.changes.lastNumber()) + 1;
    // The raw input, not the parsed one: a later version of Countersign may parse it differently.
    const asked = JSON.parse(JSON.stringify(rawInput)) as Json;
    const { name } = command;
    return submitForApproval({
      id: newId('cr'),
      number,
      command: name,
      input: asked,
      generated,
      decision,
      account,
      actor,
      comment,
      now,
    });
  }
}
