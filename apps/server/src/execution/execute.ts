import type { CommandName } from '@countersign/schema';
import type { Json } from '../kernel/json.js';
import { Conflict, InvalidInput, NotFound } from '../kernel/refusal.js';
import type { Command } from '../model/command.js';
import { authorizeAtAll } from '../policy/authorize.js';
import { alone } from './alone.js';
import type { Answer, Context, ExecuteOptions, Repeatable } from './answer.js';
import { change } from './change.js';
import { isKept, keeperOf } from './keeper.js';

export type { Answer, Context, ExecuteOptions } from './answer.js';

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
