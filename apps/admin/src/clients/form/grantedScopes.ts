import type { ModuleGrant } from '@countersign/schema';
import type { ModuleDetailsFragment } from '../../api/__generated__/graphql';

/** The scopes of the granted modules: the standard ones, and with *Administrator* the others too. */
export const grantedScopes = (grants: ModuleGrant[], modules: ModuleDetailsFragment[]) =>
  grants.flatMap(({ moduleId, administrator }) => {
    const scopes = modules.find(({ id }) => id === moduleId)?.scopes ?? [];
    return scopes.filter(({ level }) => administrator || level === 'STANDARD');
  });
