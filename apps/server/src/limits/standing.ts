import type { MemoryLimit } from './limits.js';

/** How much of a quota is left, and for how many seconds it has to last. */
export interface Standing {
  readonly limit: MemoryLimit;
  readonly quota: number;
  readonly remaining: number;
  readonly resetsIn: number;
}
