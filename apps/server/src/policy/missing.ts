import type { Privilege } from '@countersign/schema';
import type { Actor } from '../kernel/actor.js';

const list = (words: readonly string[]): string => words.join(', ').replace(/, ([^,]*)$/, ' and $1');

/** The privileges that are missing, in words: the admin's own, or of the person in whose name a program asks. */
export function privilegesInWords(missing: readonly Privilege[], { kind }: Actor): string {
  const privileges = `the privilege${missing.length > 1 ? 's' : ''} ${list(missing)}`;
  return kind === 'client' ? `The person in whose name this asks lacks ${privileges}.` : `This needs ${privileges}.`;
}
