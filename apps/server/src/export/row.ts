import type { Json } from '../kernel/json.js';

/** One line of an exported file: the same fields in every line, in the same order. */
export type Row = Readonly<Record<string, Json | Told>>;

/** A value that CSV shows as words, and JSON as structured data. */
export class Told {
  constructor(
    readonly words: string,
    readonly toJSON: () => Json,
  ) {}
}
