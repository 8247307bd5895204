/** Counts over all clients of one account; deleted ones are not among them. */
export interface ClientCensus {
  /** All of them, or no further than so many: what is shown on every page must not cost a scan. */
  clients(max?: number): Promise<number>;
  /** Whether any client lives in an environment. */
  isInhabited(environment: string): Promise<boolean>;
  /** Clients whose tokens were given more than so many seconds. */
  clientsWithTokensOver(seconds: number): Promise<number>;
  /** Clients that have more than so many live secrets. */
  clientsWithSecretsOver(count: number, now: number): Promise<number>;
  /** Secrets of which a sealed copy is kept. */
  copiesKept(): Promise<number>;
  /** Secrets that were replaced and still work, some of them until after a certain time. */
  secretsEnding(now: number, after?: number): Promise<number>;
  /** Live secrets that live for ever, or longer than so long from when they were made. */
  secretsLivingOver(milliseconds: number, now: number): Promise<number>;
}
