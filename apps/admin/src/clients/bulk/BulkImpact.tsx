import { useQuery } from '@apollo/client/react';
import { ScrollArea, Skeleton, Stack, Table, Text } from '@mantine/core';
import { BulkImpactDocument } from '../../api/__generated__/graphql';
import { failureOf } from '../../api/failure';
import { EmptyValue } from '../../ui/EmptyValue';
import { FailureAlert } from '../../ui/FailureAlert';
import { Time } from '../../ui/Time';

const formatCount = (count: number) => count.toLocaleString('en');

/** The recent use of the selected clients, those in use first. */
export function BulkImpact({ ids }: { ids: readonly string[] }) {
  const { data, error } = useQuery(BulkImpactDocument, {
    variables: { ids: [...ids] },
    fetchPolicy: 'network-only',
  });
  if (error) return <FailureAlert failure={failureOf(error)} unasked />;
  if (!data) return <Skeleton height={140} />;
  const clients = [...data.clients.nodes].sort((a, b) => b.usage.answeredPastWeek - a.usage.answeredPastWeek);
  const used = clients.filter(({ usage }) => usage.answeredPastWeek > 0).length;
  return (
    <Stack gap={6} role="group" aria-label="What it will hit">
      <Text size="sm" fw={600}>
        {used === 0 ? 'None of them was used in the past week.' : `${used} of them in use in the past week.`}
      </Text>
      <ScrollArea.Autosize mah={260} type="auto" viewportProps={{ tabIndex: 0 }}>
        <Table fz="sm" aria-label="What each client is used for">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Client</Table.Th>
              <Table.Th>Last used</Table.Th>
              <Table.Th ta="right">Past day</Table.Th>
              <Table.Th ta="right">Past week</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {clients.map(({ id, name, enabled, usage }) => (
              <Table.Tr key={id}>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>
                  {name} {!enabled && <EmptyValue>(disabled already)</EmptyValue>}
                </Table.Td>
                <Table.Td>
                  {usage.lastUsedAt ? <Time at={usage.lastUsedAt} /> : <EmptyValue>Never</EmptyValue>}
                </Table.Td>
                <Table.Td ta="right">{formatCount(usage.answeredPastDay)}</Table.Td>
                <Table.Td ta="right">{formatCount(usage.answeredPastWeek)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </Stack>
  );
}
