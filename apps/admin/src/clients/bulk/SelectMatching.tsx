import { useApolloClient } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { type ClientFilter, MatchingClientsDocument } from '../../api/__generated__/graphql';
import { failureOf } from '../../api/failure';
import { notifyFailure, notifySuccess } from '../../ui/notify';
import type { Row, Selection } from '../list/useSelection';
import { formatClients } from './formatClients';
import { maxBulkClients } from './maxBulkClients';

interface Props {
  filter: ClientFilter;
  isFiltered: boolean;
  selection: Selection;
}

/** Selects every client that the filter matches now, page by page: these by their ids, and none that match later. */
export function SelectMatching({ filter, isFiltered, selection }: Props) {
  const apollo = useApolloClient();
  const [found, setFound] = useState<number>();

  async function gather() {
    const rows: Row[] = [];
    let after: string | null | undefined;
    setFound(0);
    try {
      do {
        const { data } = await apollo.query({
          query: MatchingClientsDocument,
          variables: { filter, after },
          fetchPolicy: 'no-cache',
        });
        if (!data) break;
        rows.push(...data.clients.nodes);
        setFound(rows.length);
        after = data.clients.pageInfo.hasNextPage ? data.clients.pageInfo.endCursor : undefined;
      } while (after && rows.length < maxBulkClients);
      selection.add(rows.slice(0, maxBulkClients));
      if (after)
        notifySuccess(`The first ${formatClients(maxBulkClients)} are selected. More match: change these first.`);
    } catch (error) {
      notifyFailure(failureOf(error));
    } finally {
      setFound(undefined);
    }
  }

  return (
    <Button
      size="xs"
      variant="subtle"
      aria-busy={found !== undefined}
      onClick={found === undefined ? gather : undefined}
    >
      {found === undefined
        ? isFiltered
          ? 'Select all that match'
          : 'Select all clients'
        : `${formatClients(found)} found …`}
    </Button>
  );
}
