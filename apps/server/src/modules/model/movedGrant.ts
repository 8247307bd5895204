import type { MovedScope } from '@countersign/schema';
import { type GrantedPart, grantedScopes } from './grantedScopes.js';
import type { Module } from './module.js';

type Scopes = Pick<Module, 'scopes'>;

/** The scope that takes the place of each, and those that have none: a scope moves as it is told, or to its namesake. */
export function movedScopes(own: Scopes, onto: Scopes, told: readonly MovedScope[]) {
  const names = new Set(onto.scopes.map(({ name }) => name));
  const moved = own.scopes.flatMap(({ name }): MovedScope[] => {
    const to = told.find(({ from }) => from === name)?.to ?? name;
    return names.has(to) ? [{ from: name, to }] : [];
  });
  const lost = own.scopes.map(({ name }) => name).filter((name) => !moved.some(({ from }) => from === name));
  return { moved, lost };
}

/**
 * What a client comes to have of the published module for what it had: no scope but those that take the place of its own. It
 * is all of the module where that is what they come to; undefined where nothing is left.
 */
export function movedGrant(
  own: Scopes,
  onto: Scopes,
  held: GrantedPart,
  moved: readonly MovedScope[],
): GrantedPart | undefined {
  const had = grantedScopes(own, held);
  const scopes = [...new Set(moved.filter(({ from }) => had.includes(from)).map(({ to }) => to))];
  const administrator = onto.scopes.some(({ name, level }) => level === 'ADMINISTRATOR' && scopes.includes(name));
  const whole: GrantedPart = { administrator, scopes: null };
  const isWhole = held.scopes === null && grantedScopes(onto, whole).every((name) => scopes.includes(name));
  if (isWhole && (scopes.length > 0 || had.length === 0)) return whole;
  return scopes.length > 0 ? { administrator, scopes } : undefined;
}
