/** What a command of the operator has at hand. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Prints a line. */
  print(line: string): void;
}

/** Something that the operator may ask for at the command line. */
export interface CliCommand {
  /** What follows `countersign`, with its arguments. */
  readonly usage: string;
  readonly summary: string;
  /** @throws StartupError that says in one line why it could not be done */
  run(args: readonly string[], terminal: Terminal): Promise<void>;
}

/** The arguments are not what the command takes. */
export class WrongUsage extends Error {}
