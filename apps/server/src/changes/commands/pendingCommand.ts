import type { Actor } from '../../kernel/actor.js';
import type { Json } from '../../kernel/json.js';
import { parse } from '../../kernel/parse.js';
import { Conflict, NotFound, Refusal } from '../../kernel/refusal.js';
import type { Decision, LoadContext } from '../../model/command.js';
import type { AccountReads } from '../../model/reads.js';
import type { ChangeRequest } from '../model/changeRequest.js';
import { onCurrentVersion } from './onCurrentVersion.js';

/** The context of a review: the account, read before everything else, what the operator allows, and the registry of commands. */
export type ReviewContext = Pick<LoadContext<unknown>, 'account' | 'bounds' | 'registry' | 'acrossAccounts'>;

/** The command inside a request on freshly loaded state: its present decision and authorization. */
export interface PendingCommand {
  /** The input of the request, in the current versions of what it names. */
  readonly input: Json;
  /** @throws Refusal when it would be refused now */
  decide(actor: Actor, now: number): Promise<Decision<unknown>>;
  obstacle(actor: Actor): string | undefined;
  /** Why an admin may not decide on it. */
  reviewObstacle(actor: Actor): string | undefined;
  requiresStepUp(actor: Actor): boolean;
}

/** Loads the command inside a request as if it were requested now. */
export async function loadPendingCommand(
  reads: AccountReads,
  request: ChangeRequest,
  { account, bounds, registry, acrossAccounts }: ReviewContext,
): Promise<PendingCommand> {
  // A decided request has lost its `generated` values, and leaves nothing to decide.
  if (isDecided(request)) return refusedCommand(request.input, new Conflict('This request was decided on.'));
  const command = registry.find(request.command);
  if (!command) return refusedCommand(request.input, new NotFound('command any more'));
  const input = await onCurrentVersion(reads, request);
  let parsed: unknown;
  try {
    parsed = parse(command.input, input);
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return refusedCommand(input, refusal);
  }
  const loaded = await command.load(reads, parsed, {
    account,
    bounds,
    generated: request.generated,
    registry,
    acrossAccounts,
  });
  return {
    input,
    decide: async (actor, now) =>
      command.decide({ input: parsed, account, bounds, generated: request.generated, loaded, actor, now }),
    obstacle: (actor) => registry.obstacle(request.command, actor, { input: parsed, loaded, account }),
    reviewObstacle: (actor) => registry.reviewObstacle(request.command, actor, { input: parsed, loaded, account }),
    requiresStepUp: (actor) => registry.requiresStepUp(request.command, actor, parsed, loaded),
  };
}

const isDecided = ({ state, replacedBy }: ChangeRequest): boolean =>
  replacedBy !== null || state === 'APPLIED' || state === 'REJECTED' || state === 'WITHDRAWN';

/** The input or command of a request may be invalid after an upgrade. */
const refusedCommand = (input: Json, refusal: Refusal): PendingCommand => ({
  input,
  decide: async () => {
    throw refusal;
  },
  obstacle: () => undefined,
  reviewObstacle: () => undefined,
  requiresStepUp: () => false,
});
