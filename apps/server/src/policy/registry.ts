import type { CommandName } from '@countersign/schema';
import type { Registry } from '../model/command.js';
import { obstacle, reviewObstacle } from './authorize.js';
import { commands } from './commands.js';
import { requiresStepUp } from './stepUp.js';

const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name);

/** The table, for the commands that act on other commands. */
export const registry: Registry = {
  find: (name) => (isCommand(name) ? commands[name].command : undefined),
  obstacle: (name, actor, asked) =>
    isCommand(name) ? obstacle(commands[name], actor, asked) : 'There is no such command.',
  reviewObstacle: (name, actor, asked) =>
    isCommand(name) ? reviewObstacle(commands[name], actor, asked) : 'There is no such command.',
  requiresStepUp: (name, actor, input, loaded) =>
    isCommand(name) && requiresStepUp(commands[name], actor, input, loaded),
};
