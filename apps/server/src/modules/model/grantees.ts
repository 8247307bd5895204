/** How many clients are granted a module. */
export interface Grantees {
  readonly all: number;
  /** Those that name none of its scopes, and have whatever it comes to have; null where it has too many clients to count these. */
  readonly whole: number | null;
  /** Of these, those with its administrator scopes; null as above. */
  readonly administrators: number | null;
}
