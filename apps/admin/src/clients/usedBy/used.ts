import type { ClientFilter, UpdateClientsInput } from '../../api/__generated__/graphql';
import type { ClientFilters } from '../list/clientSearch';

/** What clients may have, and how many have it, counted no further than a thousand. */
export interface Used {
  readonly kind: 'module' | 'accessType';
  readonly id: string;
  readonly name: string;
  readonly clientCount: number;
}

export const filterOf = ({ kind, id }: Used): ClientFilter =>
  kind === 'module' ? { moduleId: id } : { accessTypeId: id };

/** The search of the list of clients that shows them. */
export const searchOf = ({ kind, id }: Used): ClientFilters =>
  kind === 'module' ? { module: id } : { accessType: id };

/** What takes it from each of them. */
export const takeAway = ({ kind, id }: Used): Pick<UpdateClientsInput, 'removeModules' | 'removeAccessTypeIds'> =>
  kind === 'module' ? { removeModules: [{ moduleId: id }] } : { removeAccessTypeIds: [id] };
