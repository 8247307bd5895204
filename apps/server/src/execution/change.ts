import { setTimeout as delay } from 'node:timers/promises';
import { type CommandName, Comment } from '@countersign/schema';
import { supersedeChangeRequest } from '../changes/commands/supersedeChangeRequest.js';
import { service } from '../kernel/actor.js';
import type { Json } from '../kernel/json.js';
import { parse } from '../kernel/parse.js';
import { Conflict } from '../kernel/refusal.js';
import type { Command } from '../model/command.js';
import { type Plan, StalePlan } from '../model/plan.js';
import { readsOf } from '../model/readsOf.js';
import { withIds } from '../model/withIds.js';
import { authorizeAtAll } from '../policy/authorize.js';
import type { Answer, Context, ExecuteOptions } from './answer.js';
import { attempt } from './attempt.js';
import { endSuperseded } from './endSuperseded.js';
import { findAccount } from './findAccount.js';
import type { Keeper } from './keeper.js';
import { standingNow } from './standing.js';

// This many lost races in a row mean contention that backing off does not resolve.
const maxAttempts = 8;

/** A random and growing delay separates colliding commits: up to 4 ms after the first attempt, up to 256 ms at last. */
const backOff = (count: number): Promise<void> => delay(Math.random() * 2 ** (count + 1));

/**
 * Parses and prepares a command once, and attempts it until no other commit comes in between. The random values stay the
 * same at each attempt.
 * @param keeper keeps the answer, and finds the one that another server kept meanwhile
 */
export async function change<Name extends CommandName, Input, Generated extends Json, Loaded, Result>(
  command: Command<Name, Input, Generated, Loaded, Result>,
  sentInput: unknown,
  context: Context,
  options: ExecuteOptions,
  keeper?: Keeper,
): Promise<Answer<Result>> {
  const { store, accountId, seal } = context;
  const sent = parse(command.input, sentInput);
  const comment = parse(Comment, options.comment ?? '');
  authorizeAtAll(command.name, context.actor);
  const reads = store.within(accountId);
  let { actor } = context;
  let account = await findAccount(command, sent, reads, context.now());
  const kept = await keeper?.recall<Result>();
  if (kept) return kept;
  const rawInput = await withIds(command.input, sentInput, readsOf(reads, actor));
  const input = rawInput === sentInput ? sent : parse(command.input, rawInput);
  const prepared = await command.prepare(input, { now: context.now(), account, reads: readsOf(reads, actor), seal });

  for (let count = 1; ; count++) {
    const asked = { command, input, rawInput, comment, ...prepared, account, actor };
    const attempted = await unlessStale(() => attempt(asked, context, options, keeper));
    if (attempted) {
      if (attempted.plan) await endSupersededBy(attempted.plan, context);
      return attempted.answer;
    }
    if (count === maxAttempts) throw new Conflict('Too many changes are being made here at once. Try again.');
    await backOff(count);
    account = await findAccount(command, input, reads, context.now());
    actor = await standingNow(actor, reads);
    const meanwhile = await keeper?.recall<Result>();
    if (meanwhile) return meanwhile;
  }
}

async function unlessStale<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StalePlan) return undefined;
    throw error;
  }
}

/** In each account that the plan changed: an account beside may have requests that rest on what was written. */
async function endSupersededBy({ accountId, writes, elsewhere = [] }: Plan, context: Context): Promise<void> {
  for (const where of [accountId, ...elsewhere.map((one) => one.accountId)]) {
    const there = { ...context, accountId: where, actor: service, address: '' };
    const end = (id: string) => change(supersedeChangeRequest, { id }, there, {});
    await endSuperseded(writes, { reads: context.store.within(where), now: context.now(), end });
  }
}
