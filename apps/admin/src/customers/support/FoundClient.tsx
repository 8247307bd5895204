import { useQuery } from '@apollo/client/react';
import { Text } from '@mantine/core';
import { FindClientDocument } from '../../api/__generated__/graphql';
import { failureOf } from '../../api/failure';
import { Loaded } from '../../ui/Loaded';
import { RowsSkeleton } from '../../ui/RowsSkeleton';
import { ClientCard } from './ClientCard';
import type { BeginSupportAction } from './useSupportActions';

export function FoundClient({ id, begin }: { id: string; begin: BeginSupportAction }) {
  const query = useQuery(FindClientDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  if (query.error && failureOf(query.error).code === 'NOT_FOUND') {
    return (
      <Text size="sm" mt="md" style={{ overflowWrap: 'anywhere' }}>
        No customer has a client {id}.
      </Text>
    );
  }
  return (
    <Loaded query={query} skeleton={<RowsSkeleton />}>
      {({ findClient }) => <ClientCard client={findClient} begin={begin} />}
    </Loaded>
  );
}
