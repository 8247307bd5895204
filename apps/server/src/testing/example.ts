import type { Pair } from './pair.js';

export type Arguments = Readonly<Record<string, unknown>>;

/** Makes what a mutation is about, and answers what it is asked with. */
export type Example = (pair: Pair) => Promise<Arguments> | Arguments;
