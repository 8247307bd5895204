import type { ModuleScope } from '@countersign/schema';
import { InvalidInput, type Issue } from '../../kernel/refusal.js';
import type { Module } from '../model/module.js';

/**
 * Within an account a scope belongs to one module: a token's `scope` would otherwise not say which API it is for.
 * @throws InvalidInput naming each scope that another module has
 */
export function assertOwnScopes(scopes: readonly ModuleScope[], others: readonly Module[]): void {
  const issues = scopes.flatMap(({ name }, index): Issue[] => {
    const owner = others.find((module) => module.scopes.some((scope) => scope.name === name));
    return owner
      ? [{ path: ['scopes', index, 'name'], message: `The module ${owner.name} has this scope already.` }]
      : [];
  });
  if (issues.length > 0) throw new InvalidInput(issues);
}
