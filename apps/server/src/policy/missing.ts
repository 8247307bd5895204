import type { Privilege } from '@countersign/schema';
import type { Actor } from '../kernel/actor.js';
import { Forbidden } from '../kernel/refusal.js';
import { managementScopes } from '../modules/model/management.js';

const scopesOf = (missing: readonly Privilege[]): string[] => missing.map((one) => managementScopes[one].name);

const list = (words: readonly string[]): string => words.join(', ').replace(/, ([^,]*)$/, ' and $1');

/** The privileges that are missing, in words; to a program with the scopes by which its token would have them. */
export function missingInWords(missing: readonly Privilege[], { kind }: Actor): string {
  const several = missing.length > 1 ? 's' : '';
  const privileges = `This needs the privilege${several} ${list(missing)}`;
  return kind === 'client' ? `${privileges}: the scope${several} ${list(scopesOf(missing))}.` : `${privileges}.`;
}

/** A refusal for want of privileges. A program is told the scopes that its token lacks (RFC 6750 §3). */
export const forbidden = (reason: string, missing: readonly Privilege[], { kind }: Actor): Forbidden =>
  new Forbidden(reason, kind === 'client' && missing.length > 0 ? scopesOf(missing).join(' ') : undefined);
