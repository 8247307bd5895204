import { setTimeout as delay } from 'node:timers/promises';
import { type CommandName, Comment } from '@countersign/schema';
import type { Account } from '../accounts/model/account.js';
import type { FieldChange } from '../audit/model/entry.js';
import type { Requester } from '../changes/commands/requester.js';
import { risksOf } from '../changes/commands/risks.js';
import { submitForApproval } from '../changes/commands/submitForApproval.js';
import { supersedeChangeRequest } from '../changes/commands/supersedeChangeRequest.js';
import type { ChangeRequestRecord } from '../changes/model/changeRequest.js';
import type { Risk } from '../changes/model/risk.js';
import type { Actor } from '../kernel/actor.js';
import { service } from '../kernel/actor.js';
import type { Json } from '../kernel/json.js';
import { newId } from '../kernel/newId.js';
import type { NewSecret } from '../kernel/newSecret.js';
import { parse } from '../kernel/parse.js';
import { Conflict } from '../kernel/refusal.js';
import type { Seal } from '../kernel/seal.js';
import { type Command, changesNothing, type Decision } from '../model/command.js';
import { StalePlan } from '../model/plan.js';
import type { Store } from '../model/ports/store.js';
import { assertRecordable } from '../model/recordable.js';
import { assertNotSuspended } from '../model/suspension.js';
import { needsApproval, neverWaits } from '../policy/approvals.js';
import { authorize, authorizeAtAll } from '../policy/authorize.js';
import { registry } from '../policy/registry.js';
import { assertStepUp } from '../policy/stepUp.js';
import { endSuperseded } from './endSuperseded.js';
import { findAccount } from './findAccount.js';
import { standingGuards, standingNow } from './standing.js';
import { toPlan } from './toPlan.js';

/** The request around a command: its actor, account and address, and the services that it uses. */
export interface Context {
  readonly store: Store;
  readonly seal: Seal;
  readonly actor: Actor;
  /** The account in which the command acts. */
  readonly accountId: string;
  /** The address that the request came from; '' for the operator's own machine. */
  readonly address: string;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Options of one execution. */
export interface ExecuteOptions {
  /** Do everything but the commit, and return the changes that would be made. */
  readonly dryRun?: boolean;
  /** The reason, for the approvers. */
  readonly comment?: string | undefined;
}

/**
 * The outcome of a command. It carries a new secret once, to the requester; the secret of a pending change does not
 * work until the change is applied.
 */
export type Answer<Result> = { readonly changes: readonly FieldChange[]; readonly risks: readonly Risk[] } & (
  | { readonly outcome: 'APPLIED'; readonly result: Result; readonly secret: NewSecret | undefined }
  | {
      readonly outcome: 'PENDING_APPROVAL';
      readonly request: ChangeRequestRecord;
      readonly secret: NewSecret | undefined;
    }
  | { readonly outcome: 'PREVIEWED'; readonly wouldWait: boolean }
);

// This many lost races in a row mean contention that backing off does not resolve.
const maxAttempts = 8;

/** Those who belong to the account: in a suspended one they do nothing, but leave it. */
const isOfAccount = ({ kind }: Actor): boolean => kind === 'admin' || kind === 'client' || kind === 'recipient';

/** A random and growing delay separates colliding commits: up to 4 ms after the first attempt, up to 256 ms at last. */
const backOff = (attempt: number): Promise<void> => delay(Math.random() * 2 ** (attempt + 1));

/**
 * The single path of every change: parse, prepare, load, authorize, decide, plan, commit. When another commit came
 * first, the loaded state is stale: the command loads and decides again on the current state. A request for the present
 * state changes nothing: its outcome is APPLIED, and nothing waits for approval, is written or is notified.
 * @throws Refusal when the change is refused; then nothing was written
 * @example
 * const answer = await execute(disableClient, { id: 'payroll-export' }, context, { comment: 'Its key leaked.' });
 * if (answer.outcome === 'APPLIED') reply.send({ clientId: answer.result.clientId });
 */
export async function execute<Name extends CommandName, Input, Kept extends Json, Loaded, Result>(
  command: Command<Name, Input, Kept, Loaded, Result>,
  rawInput: unknown,
  context: Context,
  options: ExecuteOptions = {},
): Promise<Answer<Result>> {
  const { store, accountId, address } = context;
  const { acrossAccounts, bounds } = store;
  let standing = context.actor;
  const input = parse(command.input, rawInput);
  const comment = parse(Comment, options.comment ?? '');
  authorizeAtAll(command.name, standing);
  const reads = store.within(accountId);
  let account = await findAccount(command, input, reads, context.now());
  const { kept, secret } = await command.prepare(input, { now: context.now(), account, reads, seal: context.seal });

  for (let attempt = 1; ; attempt++) {
    if (attempt > 1) {
      account = await findAccount(command, input, reads, context.now());
      standing = await standingNow(standing, reads);
    }
    const actor = standing;
    if (isOfAccount(actor) && command.name !== 'signOut') await assertNotSuspended(store, account);
    const loaded = await command.load(reads, input, { account, bounds, kept, registry, acrossAccounts });
    authorize(command.name, actor, { input, loaded, account });
    const now = context.now();
    // A dry run needs no step-up.
    if (!options.dryRun) assertStepUp(command.name, actor, now, input, loaded);
    const decision = command.decide({ input, account, bounds, kept, loaded, actor, now });
    assertRecordable(decision);
    const { changes, result } = decision;
    if (changesNothing(decision)) {
      if (options.dryRun) return { outcome: 'PREVIEWED', changes, risks: [], wouldWait: false };
      return { outcome: 'APPLIED', changes, risks: [], result, secret };
    }
    const risks = neverWaits(command.name) ? [] : risksOf(command.name, decision);

    const mustWait =
      (actor.kind === 'admin' || actor.kind === 'client') && needsApproval(command.name, account.settings, decision);
    if (options.dryRun) return { outcome: 'PREVIEWED', changes, risks, wouldWait: mustWait };

    const submission = mustWait ? await submit(account, actor, decision, now) : undefined;
    const action = submission ? 'requestChange' : command.name;
    // The account's settings, too, decided whether the change waits.
    const guardsAccount = !neverWaits(command.name) || decision.guardsAccount;
    const expects = [
      ...standingGuards(actor),
      ...(guardsAccount ? [{ guard: 'accounts' as const, id: account.id, version: account.version }] : []),
    ];
    try {
      const plan = toPlan(submission ?? decision, { accountId, actor, action, address, now, expects });
      await store.commit(plan);
      for (const where of [accountId, ...(plan.elsewhere ?? []).map((one) => one.accountId)]) {
        const there = { ...context, accountId: where, actor: service, address: '' };
        const end = (id: string) => execute(supersedeChangeRequest, { id }, there);
        await endSuperseded(plan.writes, { reads: store.within(where), now, end });
      }
      if (submission)
        return {
          outcome: 'PENDING_APPROVAL',
          changes,
          risks: submission.result.request.risks,
          request: submission.result.request,
          secret,
        };
      return { outcome: 'APPLIED', changes, risks, result: decision.result, secret };
    } catch (error) {
      if (!(error instanceof StalePlan)) throw error;
      if (attempt === maxAttempts) throw new Conflict('Too many changes are being made here at once. Try again.');
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
      kept,
      decision,
      account,
      actor,
      comment,
      now,
    });
  }
}
