import type { ModuleScope } from '@countersign/schema';

/** How much of a module is granted. */
export interface GrantedPart {
  /** Its administrator scopes as well. */
  readonly administrator: boolean;
  /** Of these the named ones and no others, whatever the module comes to have; null for all of them. */
  readonly scopes: readonly string[] | null;
}

type Scopes = { readonly scopes: readonly Pick<ModuleScope, 'name' | 'level'>[] };

/** The scopes that a grant of a module confers. */
export const grantedScopes = (module: Scopes, { administrator, scopes: named }: GrantedPart): string[] =>
  module.scopes
    .filter(({ name, level }) => (administrator || level === 'STANDARD') && (named?.includes(name) ?? true))
    .map(({ name }) => name);
