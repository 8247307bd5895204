import { type CommandName, commandNames } from '@countersign/schema';
import type { Actor } from '../kernel/actor.js';
import { neverWaits } from './approvals.js';
import { commands } from './commands.js';
import type { AnyRule } from './row.js';

/**
 * The commands on whose requests an actor may decide, as far as their privileges tell. What a privilege is needed for
 * only sometimes, `obstacle` tells of each request.
 */
export const reviewableCommands = (actor: Actor): CommandName[] =>
  actor.kind !== 'admin'
    ? []
    : commandNames.filter((name) => {
        const rule: AnyRule = commands[name];
        if (neverWaits(name) || rule.who !== 'admin') return false;
        return rule.needs.every((privilege) => actor.privileges.includes(privilege));
      });
