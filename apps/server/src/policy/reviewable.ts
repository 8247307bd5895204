import type { Actor } from '../kernel/actor.js';
import { approvals } from './approvals.js';
import { type CommandName, commands } from './commands.js';
import { type AnyRule, rules } from './rules.js';

const names = Object.keys(commands) as CommandName[];

/**
 * The commands on whose requests an actor may decide, as far as their privileges tell. What a privilege is needed for
 * only sometimes, `obstacle` tells of each request.
 */
export const reviewableCommands = (actor: Actor): CommandName[] =>
  actor.kind !== 'admin'
    ? []
    : names.filter((name) => {
        const rule: AnyRule = rules[name];
        if ('never' in approvals[name] || rule.who !== 'admin') return false;
        return rule.needs.every((privilege) => actor.privileges.includes(privilege));
      });
