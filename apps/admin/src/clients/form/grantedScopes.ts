import type { ModuleDetailsFragment } from '../../api/__generated__/graphql';
import type { ModuleGrant } from './clientValues';

type Part = Pick<ModuleGrant, 'administrator' | 'scopes'>;

/** The scopes that a grant of a module confers: of its level all, or those that are chosen. */
export const scopesOf = ({ scopes }: ModuleDetailsFragment, { administrator, scopes: chosen }: Part) =>
  scopes.filter(
    ({ name, level }) => (administrator || level === 'STANDARD') && (chosen === null || chosen.includes(name)),
  );

/** The scopes of the granted modules. */
export const grantedScopes = (grants: ModuleGrant[], modules: ModuleDetailsFragment[]) =>
  grants.flatMap((grant) => {
    const module = modules.find(({ id }) => id === grant.moduleId);
    return module ? scopesOf(module, grant) : [];
  });
