import type { CommandName, Privilege } from '@countersign/schema';
import type { Actor } from '../kernel/actor.js';
import { commands } from './commands.js';
import { forbidden, missingInWords } from './missing.js';
import { readObstacle } from './readRules.js';
import type { AnyRule } from './row.js';

/** The reason why an actor may not run a command on the loaded state; undefined when it is allowed. */
export function obstacle(rule: AnyRule, actor: Actor, input: unknown, loaded: unknown): string | undefined {
  if (rule.who === 'operator') return actor.kind === 'operator' ? undefined : 'Only the operator may do this.';
  if (rule.who === 'recipient')
    return actor.kind === 'recipient' ? undefined : 'Only the holder of the link may do this.';
  if (actor.kind === 'operator') return 'The operator does not act inside an account.';
  if (actor.kind === 'recipient') return 'A link is good for what it shows, and for nothing else.';
  if (rule.who === 'person' && actor.kind !== 'admin') return 'Only a person may do this, not a machine.';
  const missing = missingPrivileges(rule, actor, input, loaded);
  return missing.length > 0 ? missingInWords(missing, actor) : rule.reads && readObstacle(rule.reads, actor);
}

function missingPrivileges(rule: AnyRule, actor: Actor, input: unknown, loaded: unknown): Privilege[] {
  if (rule.who === 'operator' || rule.who === 'recipient') return [];
  if (actor.kind !== 'admin' && actor.kind !== 'client') return [];
  const conditional = (rule.also ?? []).filter((also) => also.when(input, loaded)).map((also) => also.privilege);
  const handedOut = rule.handsOut?.(input, loaded) ?? [];
  const needed = [...(rule.needs ?? []), ...conditional, ...handedOut];
  return [...new Set(needed)].filter((privilege) => !actor.privileges.includes(privilege));
}

/** @throws Forbidden unless the table allows it */
export function authorize(name: CommandName, actor: Actor, input: unknown, loaded: unknown): void {
  refuse(commands[name], actor, input, loaded);
}

/**
 * Checks the unconditional part of a rule, before any work is done for a caller who may not run the command.
 * @throws Forbidden
 */
export function authorizeAtAll(name: CommandName, actor: Actor): void {
  const rule: AnyRule = commands[name];
  const isUnconditional = rule.who === 'operator' || rule.who === 'recipient';
  const atAll = isUnconditional ? rule : { ...rule, also: [], handsOut: () => [] };
  refuse(atAll, actor, undefined, undefined);
}

function refuse(rule: AnyRule, actor: Actor, input: unknown, loaded: unknown): void {
  const reason = obstacle(rule, actor, input, loaded);
  if (reason === undefined) return;
  throw forbidden(reason, missingPrivileges(rule, actor, input, loaded), actor);
}
