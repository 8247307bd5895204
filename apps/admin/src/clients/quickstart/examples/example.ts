/** A program that gets a token for one client, as it stands. The secret is read from the environment, never written in it. */
export interface Example {
  /** The language, as people call it. */
  name: string;
  /** What to save it as and how to run it. */
  run: string;
  code(tokenEndpoint: string, clientId: string): string;
}
