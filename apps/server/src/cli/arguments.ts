import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type CliCommand, WrongUsage } from './command.js';

type Usage = Pick<CliCommand, 'usage'>;

/** Reads the one argument that a command takes, and its flags. @throws WrongUsage */
export function oneArgument<Flag extends string = never>(
  command: Usage,
  args: readonly string[],
  flags: readonly Flag[] = [],
): { argument: string; flags: ReadonlySet<Flag> } {
  const read = split(args, flags);
  const [argument] = read?.positionals ?? [];
  if (!read || argument === undefined || read.positionals.length > 1) throw wrongUsage(command);
  return { argument, flags: read.flags };
}

/** Reads the flags of a command that takes no argument. @throws WrongUsage */
export function onlyFlags<Flag extends string = never>(
  command: Usage,
  args: readonly string[],
  flags: readonly Flag[] = [],
): ReadonlySet<Flag> {
  const read = split(args, flags);
  if (!read || read.positionals.length > 0) throw wrongUsage(command);
  return read.flags;
}

/** Reads an argument that may be left out, and options that have a value. @throws WrongUsage */
export function argumentAndValues<Option extends string>(
  command: Usage,
  args: readonly string[],
  names: readonly Option[],
): { argument: string | undefined; values: Readonly<Partial<Record<Option, string>>> } {
  const { positionals, values } = argumentsAndValues(command, args, names);
  if (positionals.length > 1) throw wrongUsage(command);
  return { argument: positionals[0], values };
}

/** Reads any number of arguments, and options that have a value. @throws WrongUsage */
export function argumentsAndValues<Option extends string>(
  command: Usage,
  args: readonly string[],
  names: readonly Option[],
): { positionals: readonly string[]; values: Readonly<Partial<Record<Option, string>>> } {
  const options: ParseArgsConfig['options'] = Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { positionals, values: values as Partial<Record<Option, string>> };
  } catch {
    throw wrongUsage(command);
  }
}

/** Reads so many arguments, options that have a value, and flags. @throws WrongUsage */
export function flagsAndValues<Option extends string, Flag extends string>(
  command: Usage,
  args: readonly string[],
  names: readonly Option[],
  flagNames: readonly Flag[],
  count: number,
): {
  positionals: readonly string[];
  values: Readonly<Partial<Record<Option, string>>>;
  flags: ReadonlySet<Flag>;
} {
  const isFlag = (arg: string) => flagNames.some((name) => arg === `--${name}`);
  const { positionals, values } = argumentsAndValues(
    command,
    args.filter((arg) => !isFlag(arg)),
    names,
  );
  if (positionals.length !== count) throw wrongUsage(command);
  return { positionals, values, flags: new Set(flagNames.filter((name) => args.includes(`--${name}`))) };
}

/** Undefined for an unknown flag. */
function split<Flag extends string>(args: readonly string[], flags: readonly Flag[]) {
  const options: ParseArgsConfig['options'] = Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' }]));
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { positionals, flags: new Set(flags.filter((flag) => values[flag])) };
  } catch {
    return undefined;
  }
}

const wrongUsage = ({ usage }: Usage) => new WrongUsage(`Usage: countersign ${usage}`);
