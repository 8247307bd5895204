import type { Json } from '../kernel/json.js';

/** One line of an exported file: the same fields in every line, in the same order. */
export type Row = Readonly<Record<string, Json | FormattedValue>>;

/** A value that CSV shows as text, and JSON as structured data. */
export class FormattedValue {
  constructor(
    readonly text: string,
    readonly toJSON: () => Json,
  ) {}
}
