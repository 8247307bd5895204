import type { CommandName, Privilege } from '@countersign/schema';
import type { Actor } from '../kernel/actor.js';
import type { Asked } from '../model/command.js';
import { commands } from './commands.js';
import { forbidden, missingInWords } from './missing.js';
import { readObstacle } from './readRules.js';
import { type AnyRule, isForOne } from './row.js';

const ofOne = {
  operator: 'Only the operator may do this.',
  service: 'Only Countersign itself does this.',
  recipient: 'Only the holder of the link may do this.',
};

/** The reason why an actor may not run a command on the loaded state; undefined when it is allowed. */
export function obstacle(rule: AnyRule, actor: Actor, asked: Asked): string | undefined {
  if (actor.kind === 'support') return 'Support looks inside an account, and changes nothing.';
  if (isForOne(rule)) return actor.kind === rule.who ? undefined : ofOne[rule.who];
  if (rule.who === 'vendor' && asked.account.kind !== 'VENDOR') return 'This is for the vendor of this installation.';
  if (actor.kind === 'operator')
    return rule.who === 'vendor' ? undefined : 'The operator does not act inside an account.';
  if (actor.kind === 'service') return 'Countersign does this in nobody’s place.';
  if (actor.kind === 'recipient') return 'A link is good for what it shows, and for nothing else.';
  if (rule.who === 'person' && actor.kind !== 'admin') return 'Only a person may do this, not a machine.';
  const missing = missingPrivileges(rule, actor, asked);
  return missing.length > 0 ? missingInWords(missing, actor) : rule.reads && readObstacle(rule.reads, actor);
}

function missingPrivileges(rule: AnyRule, actor: Actor, { input, loaded }: Asked): Privilege[] {
  if (isForOne(rule)) return [];
  if (actor.kind !== 'admin' && actor.kind !== 'client') return [];
  const conditional = (rule.also ?? []).filter((also) => also.when(input, loaded)).map((also) => also.privilege);
  const handedOut = rule.handsOut?.(input, loaded) ?? [];
  const needed = [...(rule.needs ?? []), ...conditional, ...handedOut];
  const oneOf = rule.who === 'vendor' ? rule.oneOf : undefined;
  // Where one of several would do, the first of them is named.
  const lacking = oneOf && !oneOf.some((privilege) => actor.privileges.includes(privilege)) ? [oneOf[0]] : [];
  return [...new Set(needed)].filter((privilege) => !actor.privileges.includes(privilege)).concat(lacking);
}

/** @throws Forbidden unless the table allows it */
export function authorize(name: CommandName, actor: Actor, asked: Asked): void {
  refuse(commands[name], actor, asked);
}

/**
 * Checks the unconditional part of a rule, before any work is done for a caller who may not run the command.
 * @throws Forbidden
 */
export function authorizeAtAll(name: CommandName, actor: Actor): void {
  const rule: AnyRule = commands[name];
  const atAll = isForOne(rule) ? rule : { ...rule, also: [], handsOut: () => [] };
  // In which account is not known yet: as if in the one where most is allowed.
  refuse(atAll, actor, { input: undefined, loaded: undefined, account: { kind: 'VENDOR' } });
}

function refuse(rule: AnyRule, actor: Actor, asked: Asked): void {
  const reason = obstacle(rule, actor, asked);
  if (reason === undefined) return;
  throw forbidden(reason, missingPrivileges(rule, actor, asked), actor);
}
