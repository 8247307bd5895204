import { useApolloClient } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ClientFilter } from '../../api/__generated__/graphql';
import { failureOf } from '../../api/failure';
import { notifyFailure, notifySuccess } from '../../ui/notify';
import type { Selection } from '../list/useSelection';
import { formatClients } from './formatClients';
import { gatherMatching } from './gatherMatching';
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
    setFound(0);
    try {
      const { rows, isCut } = await gatherMatching(apollo, filter, setFound);
      selection.add(rows);
      if (isCut)
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
