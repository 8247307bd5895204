import type { ApolloClient } from '@apollo/client';
import { type ClientFilter, MatchingClientsDocument } from '../../api/__generated__/graphql';
import type { Row } from '../list/useSelection';
import { maxBulkClients } from './maxBulkClients';

interface Gathered {
  readonly rows: readonly Row[];
  /** Whether more match than are changed at once. */
  readonly isCut: boolean;
}

/** Every client that a filter matches now, page by page, as far as they can be changed at once. */
export async function gatherMatching(
  apollo: ApolloClient,
  filter: ClientFilter,
  onFound: (count: number) => void,
): Promise<Gathered> {
  const rows: Row[] = [];
  let after: string | null | undefined;
  do {
    const { data } = await apollo.query({
      query: MatchingClientsDocument,
      variables: { filter, after },
      fetchPolicy: 'no-cache',
    });
    if (!data) break;
    rows.push(...data.clients.nodes);
    onFound(rows.length);
    after = data.clients.pageInfo.hasNextPage ? data.clients.pageInfo.endCursor : undefined;
  } while (after && rows.length < maxBulkClients);
  return { rows: rows.slice(0, maxBulkClients), isCut: Boolean(after) };
}
