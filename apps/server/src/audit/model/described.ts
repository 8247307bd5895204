import type { Json } from '../../kernel/json.js';

/**
 * What is said of a thing: each of its fields, but for those that are left out on purpose, which stand beside it with why.
 * Whether a change waits, what a reviewer reads, revalidation and the audit go by the difference, so that a field that
 * nobody described would change unseen. Total by type: a new field of `Thing` does not compile until it is described or
 * left out. `Renamed` has the names of those that are said under another one.
 */
export type Described<
  Thing,
  LeftOut extends keyof Thing = never,
  Renamed extends { readonly [F in keyof Thing]?: string } = Record<never, never>,
> = {
  readonly [F in Exclude<keyof Thing, LeftOut> as F extends keyof Renamed ? Renamed[F] & string : F]-?: Json;
};
