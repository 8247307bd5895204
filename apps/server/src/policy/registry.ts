import type { Registry } from '../model/command.js';
import { obstacle } from './authorize.js';
import { type CommandName, commands } from './commands.js';
import { rules } from './rules.js';
import { requiresStepUp } from './stepUp.js';

const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name);

/** Every command by name, with the table of who may do what. */
export const registry: Registry = {
  find: (name) => (isCommand(name) ? commands[name] : undefined),
  obstacle: (name, actor, input, loaded) =>
    isCommand(name) ? obstacle(rules[name], actor, input, loaded) : 'There is no such command.',
  requiresStepUp: (name, actor, input, loaded) => isCommand(name) && requiresStepUp(rules[name], actor, input, loaded),
};
