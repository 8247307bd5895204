/** One line of a file that is taken out: the same fields in every line, in the same order. */
export type Row = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
