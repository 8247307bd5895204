import type { Json } from '../kernel/json.js';

/** One line of a file that is taken out: the same fields in every line, in the same order. */
export type Row = Readonly<Record<string, Json | Told>>;

/** A value that a spreadsheet shows as words and a program reads by its parts. */
export class Told {
  constructor(
    readonly words: string,
    readonly toJSON: () => Json,
  ) {}
}
