/** Counts over all clients of one account; deleted ones are not among them. */
export interface ClientCensus {
  /** All of them, or no further than so many: what is shown on every page must not cost a scan. */
  clients(max?: number): Promise<number>;
  /** Whether any client lives in an environment. */
  isEnvironmentInUse(environment: string): Promise<boolean>;
  /** Clients whose tokens were given more than so many seconds. */
  clientsWithTokensOver(seconds: number): Promise<number>;
  /** Clients that have more than so many live secrets. */
  clientsWithSecretsOver(count: number, now: number): Promise<number>;
  /** How many secrets can be looked at again, since a sealed copy is kept. */
  recoverableSecrets(): Promise<number>;
  /** How many secrets were replaced and still work, now or after a certain time. */
  replacedSecrets(now: number, after?: number): Promise<number>;
  /** Live secrets that live for ever, or longer than so long from when they were made. */
  secretsLivingOver(milliseconds: number, now: number): Promise<number>;
}
