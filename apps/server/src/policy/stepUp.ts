import type { CommandName } from '@countersign/schema';
import type { Actor, AdminActor, ClientActor } from '../kernel/actor.js';
import { minute } from '../kernel/duration.js';
import { StepUpRequired } from '../kernel/refusal.js';
import { commands } from './commands.js';
import { type AnyRule, isForOne } from './row.js';

/** How long a proof of a second factor is recent. */
export const stepUpLifetime = 5 * minute;

/** How long one is that was given for one thing alone: the page asks again as soon as it is given. */
const ownProofLifetime = minute / 2;

/** Whether an actor is one of those who are asked for a proof. */
const isAsked = (actor: Actor): actor is AdminActor | ClientActor => actor.kind === 'admin' || actor.kind === 'client';

/** Whether a command requires a recent proof of a second factor from an actor. */
export function requiresStepUp(rule: AnyRule, actor: Actor, input?: unknown, loaded?: unknown): boolean {
  if (isForOne(rule) || !isAsked(actor)) return false;
  const { stepUp, handsOut, makesCredential } = rule;
  if (typeof stepUp === 'function' ? stepUp(input, loaded, actor) : stepUp) return true;
  if (handsOut !== undefined && handsOut(input, loaded).length > 0) return true;
  // A program has a credential of its own already, and no session that could be hijacked.
  return makesCredential?.(input) === true && actor.kind === 'admin' && actor.secondFactors.length > 0;
}

/** Whether the required proof of an actor is missing or no longer recent. */
export function lacksStepUp(rule: AnyRule, actor: Actor, now: number, input?: unknown, loaded?: unknown): boolean {
  if (!requiresStepUp(rule, actor, input, loaded) || !isAsked(actor)) return false;
  if (actor.kind === 'client') return !actor.maySkipStepUp;
  if ('stepUp' in rule && rule.stepUp === 'once enrolled' && actor.secondFactors.length === 0) return false;
  const purpose = ownProofOf(rule, input, loaded);
  if (purpose !== undefined && actor.provedFor !== purpose) return true;
  const lifetime = purpose === undefined ? stepUpLifetime : ownProofLifetime;
  return actor.secondFactorAt === null || now - actor.secondFactorAt >= lifetime;
}

/** What the proof must have been given for, if for one thing alone. */
const ownProofOf = (rule: AnyRule, input: unknown, loaded: unknown): string | undefined =>
  'ownProof' in rule ? rule.ownProof?.(input, loaded) : undefined;

/** @throws StepUpRequired unless the table requires none, or the actor has recently proved a second factor */
export function assertStepUp(name: CommandName, actor: Actor, now: number, input: unknown, loaded: unknown): void {
  if (!lacksStepUp(commands[name], actor, now, input, loaded)) return;
  if (actor.kind === 'admin') {
    throw new StepUpRequired('Confirm that it is you.', actor.secondFactors, ownProofOf(commands[name], input, loaded));
  }
  throw new StepUpRequired('This needs the proof of a person, which a machine cannot give.', []);
}
