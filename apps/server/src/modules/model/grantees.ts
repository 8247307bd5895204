/** How many clients are granted a module, and how many of them with its administrator scopes. */
export interface Grantees {
  readonly all: number;
  /** Null where a module has too many clients to look through for those. */
  readonly administrators: number | null;
}
