import type { CatalogueModuleDetailsFragment } from '../../api/__generated__/graphql';

/** How many API clients of all accounts have a module. */
export const clientsOf = ({ usedBy }: Pick<CatalogueModuleDetailsFragment, 'usedBy'>): number =>
  usedBy.reduce((sum, { clients }) => sum + clients, 0);
