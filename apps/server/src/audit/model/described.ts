import type { Json } from '../../kernel/json.js';

/**
 * The description of an object: each of its fields, except those that are deliberately left out, which stand beside it
 * with the reason. Whether a change waits, the reviewer's text, revalidation and the audit go by the difference, so
 * that a field without a description would change unseen. Total by type: a new field of `Thing` does not compile until
 * it is described or left out. `Renamed` maps the fields that are described under another name.
 */
export type Described<
  Thing,
  LeftOut extends keyof Thing = never,
  Renamed extends { readonly [F in keyof Thing]?: string } = Record<never, never>,
> = {
  readonly [F in Exclude<keyof Thing, LeftOut> as F extends keyof Renamed ? Renamed[F] & string : F]-?: Json;
};
