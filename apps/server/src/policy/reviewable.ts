import { type CommandName, commandNames, type Privilege } from '@countersign/schema';
import type { Actor } from '../kernel/actor.js';
import { neverWaits } from './approvals.js';
import { commands } from './commands.js';
import { type AnyRule, isForOne } from './row.js';

/**
 * The commands whose requests an actor may decide on, as far as unconditional privileges show. Conditional privileges
 * are checked for each request by `obstacle`.
 */
export const reviewableCommands = (actor: Actor): CommandName[] =>
  actor.kind !== 'admin'
    ? []
    : commandNames.filter((name) => {
        const rule: AnyRule = commands[name];
        if (neverWaits(name) || isForOne(rule)) return false;
        const needs: readonly Privilege[] = rule.needs ?? [];
        const approves = actor.privileges.includes('APPROVE_CHANGES') && rule.who === 'admin';
        return approves || needs.every((privilege) => actor.privileges.includes(privilege));
      });
