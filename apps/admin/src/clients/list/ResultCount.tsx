import { useQuery } from '@apollo/client/react';
import { Text, VisuallyHidden } from '@mantine/core';
import { ClientCountDocument, type ClientFilter, type ClientsQuery } from '../../api/__generated__/graphql';

interface Props {
  clients: ClientsQuery['clients'] | undefined;
  /** The filter of the list; none for all of them. */
  filter: ClientFilter | undefined;
}

/** So many are counted in all, and so many that match: the server counts one more, and then there are more than these. */
const countLimits = { all: 10_000, matching: 1000 } as const;

/** The number of clients, or of those that match. */
export function ResultCount({ clients, filter }: Props) {
  const isWhole = clients && !clients.pageInfo.hasNextPage && !clients.pageInfo.hasPreviousPage;
  const { data, previousData } = useQuery(ClientCountDocument, {
    variables: filter && { filter },
    skip: !clients || isWhole,
  });
  const count = isWhole ? clients.nodes.length : (data ?? previousData)?.clientCount;
  return (
    <Text role="status" size="xs" c="dimmed" mb={clients?.nodes.length ? 8 : 0}>
      {clients && countText(clients.nodes.length, count, filter ? 'matching' : 'all')}
    </Text>
  );
}

function countText(shown: number, count: number | undefined, of: keyof typeof countLimits) {
  // The page shows this in full; this is the announcement for screen readers.
  if (shown === 0) return <VisuallyHidden>No clients</VisuallyHidden>;
  // What is still to come holds nothing up.
  if (count === undefined) return `${formatClientCount(shown)} on this page`;
  if (count === shown) return formatClientCount(count);
  const limit = countLimits[of];
  const counted = count > limit ? `more than ${limit.toLocaleString('en')}` : count.toLocaleString('en');
  return of === 'all' ? `${shown} of ${counted} clients` : `${shown} of ${counted} clients that match`;
}

const formatClientCount = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'client' : 'clients'}`;
