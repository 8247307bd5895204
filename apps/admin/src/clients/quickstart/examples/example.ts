/**
 * A complete program that gets a token for one client. It reads the secret from the environment and never contains it.
 */
export interface Example {
  /** The usual name of the language. */
  name: string;
  /** The file name and the command to run it. */
  run: string;
  code(tokenEndpoint: string, clientId: string, environment: string): string;
}
