import { textParam } from '../../searchParams/params';

export interface AddClientSearch {
  /** The id of the client to duplicate. */
  like?: string | undefined;
}

export const addClientSearch = (search: Record<string, unknown>): AddClientSearch => ({
  like: textParam(search, 'like'),
});
