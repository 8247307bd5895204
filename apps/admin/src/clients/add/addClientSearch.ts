import { textParam } from '../../searchParams/params';

export interface AddClientSearch {
  /** The id of the client that the new one is to be like. */
  like?: string | undefined;
}

export const addClientSearch = (search: Record<string, unknown>): AddClientSearch => ({
  like: textParam(search, 'like'),
});
