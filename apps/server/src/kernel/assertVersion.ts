import { Conflict } from './refusal.js';

/**
 * Whoever changes something names the version that they saw of it.
 * @param current the version that it has now, or undefined where there is none of it
 * @throws Conflict with the current version, when that is another
 */
export function assertVersion(current: number | undefined, expected: number | undefined, message: string): void {
  if (current !== expected) throw new Conflict(message, current);
}
