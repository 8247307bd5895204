import { Conflict } from './refusal.js';

/**
 * A change names the version that its requester saw.
 * @param current the current version, or undefined where there is no such row
 * @throws Conflict with the current version, when it differs
 */
export function assertVersion(current: number | undefined, expected: number | undefined, message: string): void {
  if (current !== expected) throw new Conflict(message, current);
}
