/** How many clients are granted a module, and how many of them with its administrator scopes. */
export interface Grantees {
  readonly all: number;
  /** Null where the module has too many clients to count these. */
  readonly administrators: number | null;
}
