import type { Actor } from '../../kernel/actor.js';
import type { Json } from '../../kernel/json.js';
import { parse } from '../../kernel/parse.js';
import { Conflict, NotFound, Refusal } from '../../kernel/refusal.js';
import type { Decision, LoadContext } from '../../model/command.js';
import type { AccountReads } from '../../model/reads.js';
import type { ChangeRequest } from '../model/changeRequest.js';

/** The context of a review: the account, read before everything else, and the registry of commands. */
export type ReviewContext = Pick<LoadContext<unknown>, 'account' | 'registry'>;

/** The command inside a request on freshly loaded state: its present decision and authorization. */
export interface PendingCommand {
  /** @throws Refusal when it would be refused now */
  decide(actor: Actor, now: number): Decision<unknown>;
  obstacle(actor: Actor): string | undefined;
  requiresStepUp(actor: Actor): boolean;
}

/** Loads the command inside a request as if it were requested now, with another input where one is given. */
export async function loadPendingCommand(
  reads: AccountReads,
  request: ChangeRequest,
  { account, registry }: ReviewContext,
  input: Json = request.input,
): Promise<PendingCommand> {
  // A decided request has lost its `kept` values, and leaves nothing to decide.
  if (isDecided(request)) return refusedCommand(new Conflict('This request was decided on.'));
  const command = registry.find(request.command);
  if (!command) return refusedCommand(new NotFound('command any more'));
  let parsed: unknown;
  try {
    parsed = parse(command.input, input);
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return refusedCommand(refusal);
  }
  const loaded = await command.load(reads, parsed, { account, kept: request.kept, registry });
  return {
    decide: (actor, now) => command.decide({ input: parsed, account, kept: request.kept, loaded, actor, now }),
    obstacle: (actor) => registry.obstacle(request.command, actor, parsed, loaded),
    requiresStepUp: (actor) => registry.requiresStepUp(request.command, actor, parsed, loaded),
  };
}

const isDecided = ({ state, replacedBy }: ChangeRequest): boolean =>
  replacedBy !== null || state === 'APPLIED' || state === 'REJECTED' || state === 'WITHDRAWN';

/** The input or command of a request may be invalid after an upgrade. */
const refusedCommand = (refusal: Refusal): PendingCommand => ({
  decide: () => {
    throw refusal;
  },
  obstacle: () => undefined,
  requiresStepUp: () => false,
});
