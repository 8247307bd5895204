import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type CliCommand, WrongUsage } from './command.js';

/** Reads the one argument that a command takes, and its flags. @throws WrongUsage */
export function oneArgument<Flag extends string = never>(
  { usage }: Pick<CliCommand, 'usage'>,
  args: readonly string[],
  flags: readonly Flag[] = [],
): { argument: string; flags: ReadonlySet<Flag> } {
  const options: ParseArgsConfig['options'] = Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' }]));
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [argument] = positionals;
    if (argument !== undefined && positionals.length === 1) {
      return { argument, flags: new Set(flags.filter((flag) => values[flag])) };
    }
  } catch {
    // Falls through: whatever it was, the usage tells how it should be.
  }
  throw new WrongUsage(`Usage: countersign ${usage}`);
}
