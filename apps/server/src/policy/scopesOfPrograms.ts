import type { ManagementScope } from '@countersign/schema';
import type { Actor } from '../kernel/actor.js';
import { Forbidden } from '../kernel/refusal.js';
import type { ScopesOfCommand } from './commandScopes.js';
import { isPart } from './partTypes.js';
import { queryScopes, type Readers, typeScopes } from './readScopes.js';

/** Those of a command's scopes that a program lacks; where one of several would do, the first of them. */
export function lackingOf(needed: ScopesOfCommand, held: readonly ManagementScope[]): ManagementScope[] {
  if (needed === 'nobody') return [];
  if (!('anyOf' in needed)) return needed.filter((scope) => !held.includes(scope));
  return needed.anyOf.some((scope) => held.includes(scope)) ? [] : needed.anyOf.slice(0, 1);
}

/** What a program needs for a query: no scope leads to one that has no row. */
const scopeOfQuery = (query: string) =>
  (Object.hasOwn(queryScopes, query) ? queryScopes[query] : undefined) ?? 'nobody';

/** Whether a query is for no program, whatever its scopes. */
export const isForNoProgram = (query: string): boolean => scopeOfQuery(query) === 'nobody';

/** The scope that a program lacks for a query; undefined for who is no program, and where it has it or none would do. */
export function scopeMissingFor(query: string, actor: Actor): ManagementScope | undefined {
  const scope = scopeOfQuery(query);
  if (actor.kind !== 'client' || scope === 'nobody' || scope === 'any') return undefined;
  return actor.scopes.includes(scope) ? undefined : scope;
}

export const notForPrograms = 'Only a person may ask this, not a machine.';

/** That a scope is missing, as RFC 6750 §3.1 has it told. */
export const insufficientScope = (missing: readonly ManagementScope[]): Forbidden =>
  new Forbidden(scopesInWords(missing), missing.join(' '));

export const scopesInWords = (missing: readonly ManagementScope[]): string => {
  const names = missing.join(', ').replace(/, ([^,]*)$/, ' and $1');
  return `This needs the scope${missing.length > 1 ? 's' : ''} ${names}.`;
};

/** Of which kind a scope is: `countersign:clients`. */
const kindOf = (scope: ManagementScope): string => scope.slice(0, scope.lastIndexOf(':'));

/** A secret is its client's: what is done to one answers with the client. */
const alsoWrites: readonly (readonly [ManagementScope, ManagementScope])[] = [
  ['countersign:secrets:write', 'countersign:clients:read'],
];

/**
 * Whether a scope writes what another one reads: then it reads what it wrote, in the answer to that and nowhere else.
 * Whatever is asked for may have to wait, as a change request.
 */
const writesWhat = (held: ManagementScope, read: ManagementScope): boolean =>
  held === `${kindOf(read)}:write` ||
  (read === 'countersign:changes:read' && held.endsWith(':write')) ||
  alsoWrites.some(([writes, reads]) => writes === held && reads === read);

/** The scope that a field needs beyond those that led to it; undefined where its type is told to whoever came so far. */
export function scopeOfField(type: string, field: string): Readers | undefined {
  const rule = Object.hasOwn(typeScopes, type) ? typeScopes[type] : undefined;
  if (rule === undefined) return isPart(type) ? undefined : 'nobody';
  return rule.namedBy.includes(field) ? undefined : rule.scope;
}

/**
 * Where a field stands: `written` of what a change answers with, which it wrote; `read` of all that a query leads to, and of
 * what that which was written refers to.
 */
export type Place = 'written' | 'read';

/** @throws Forbidden to a program without the scope that a field needs; of what was written, what wrote it will do */
export function authorizeField(scope: Readers, actor: Actor, place: Place): void {
  if (actor.kind !== 'client') return;
  if (scope === 'nobody') throw new Forbidden(notForPrograms);
  if (actor.scopes.includes(scope)) return;
  if (place === 'written' && actor.scopes.some((held) => writesWhat(held, scope))) return;
  throw insufficientScope([scope]);
}
