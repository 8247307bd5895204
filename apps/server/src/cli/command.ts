/** The environment and the output of an operator's command. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Prints a line. */
  print(line: string): void;
}

/** A command that the operator may run at the command line. */
export interface CliCommand {
  /** The command line after `countersign`, with its arguments. */
  readonly usage: string;
  readonly summary: string;
  /** @throws StartupError that says in one line why it could not be done */
  run(args: readonly string[], terminal: Terminal): Promise<void>;
}

/** The arguments do not match the command's usage. */
export class WrongUsage extends Error {}
