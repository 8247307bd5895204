import { useQuery } from '@apollo/client/react';
import { Text, VisuallyHidden } from '@mantine/core';
import { ClientCountDocument, type ClientsQuery } from '../../api/__generated__/graphql';

interface Props {
  clients: ClientsQuery['clients'] | undefined;
  /** Whether the list is filtered. */
  filtered: boolean;
}

/** The limit of the server's count. */
const countLimit = 10_000;

const formatClientCount = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'client' : 'clients'}`;

/**
 * The number of clients. Matches of a filter are counted only where one page shows all of them, since counting further
 * may scan a million.
 */
export function ResultCount({ clients, filtered }: Props) {
  const { data } = useQuery(ClientCountDocument, { skip: filtered });
  return (
    <Text role="status" size="xs" c="dimmed" mb={clients?.nodes.length ? 8 : 0}>
      {clients && countText(clients, filtered ? undefined : data?.clientCount)}
    </Text>
  );
}

function countText({ nodes: { length }, pageInfo }: ClientsQuery['clients'], all: number | undefined) {
  // The page shows this in full; this is the announcement for screen readers.
  if (length === 0) return <VisuallyHidden>No clients</VisuallyHidden>;
  const showsAll = !pageInfo.hasNextPage && !pageInfo.hasPreviousPage;
  if (showsAll) return formatClientCount(length);
  if (all === undefined) return `${formatClientCount(length)} on this page`;
  return `${length} of ${all < countLimit ? formatClientCount(all) : `more than ${formatClientCount(countLimit)}`}`;
}
