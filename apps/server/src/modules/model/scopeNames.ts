import type { ModuleScope } from '@countersign/schema';

/** The names of a module's scopes by their level, with spaces between them, as a token's `scope` has them. */
export interface ScopeNames {
  readonly standardScopes: string;
  readonly administratorScopes: string;
}

type Scopes = readonly Pick<ModuleScope, 'name' | 'level'>[];

const ofLevel = (scopes: Scopes, level: ModuleScope['level']): string =>
  scopes
    .filter((scope) => scope.level === level)
    .map(({ name }) => name)
    .join(' ');

/** Kept beside the scopes, so that a token request reads neither descriptions nor JSON. */
export const scopeNames = (scopes: Scopes): ScopeNames => ({
  standardScopes: ofLevel(scopes, 'STANDARD'),
  administratorScopes: ofLevel(scopes, 'ADMINISTRATOR'),
});
