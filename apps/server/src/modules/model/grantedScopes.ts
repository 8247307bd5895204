import type { ModuleScope } from '@countersign/schema';

/** The scopes that a grant of a module confers: its standard ones, and with `administrator` all of them. */
export const grantedScopes = (
  module: { readonly scopes: readonly Pick<ModuleScope, 'name' | 'level'>[] },
  administrator: boolean,
): string[] => module.scopes.filter((scope) => administrator || scope.level === 'STANDARD').map((scope) => scope.name);
