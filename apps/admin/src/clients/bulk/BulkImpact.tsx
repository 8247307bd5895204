import { ScrollArea, Stack, Text } from '@mantine/core';
import { EmptyValue } from '../../ui/EmptyValue';
import { Time } from '../../ui/Time';
import { Table } from '../../ui/table/Table';
import type { Member } from './useMembers';

const formatCount = (count: number) => count.toLocaleString('en');
/** A thousand rows would be slow, and nobody reads them: those in use come first. */
const maxRows = 100;

/** The recent use of the selected clients, those in use first. */
export function BulkImpact({ members }: { members: readonly Member[] }) {
  const clients = [...members].sort((a, b) => b.usage.answeredPastWeek - a.usage.answeredPastWeek);
  const used = clients.filter(({ usage }) => usage.answeredPastWeek > 0).length;
  const rest = clients.length - maxRows;
  return (
    <Stack gap={6} role="group" aria-label="What it will hit">
      <Text size="sm" fw={600}>
        {used === 0 ? 'None of them was used in the past week.' : `${used} of them in use in the past week.`}
      </Text>
      <ScrollArea.Autosize mah={220} type="auto" viewportProps={{ tabIndex: 0 }}>
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
            {clients.slice(0, maxRows).map(({ id, name, enabled, usage }) => (
              <Table.Tr key={id}>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>
                  {name} {!enabled && <EmptyValue>(disabled)</EmptyValue>}
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
      {rest > 0 && (
        <Text size="xs" c="dimmed">
          And {formatCount(rest)} more, used less than these.
        </Text>
      )}
    </Stack>
  );
}
