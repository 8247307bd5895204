import { Anchor, Box, Group, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ClientRowFragment } from '../../api/__generated__/graphql';
import { ActionsHeader } from '../../ui/ActionsHeader';
import { DataTable } from '../../ui/DataTable';
import { Id } from '../../ui/Id';
import { Nothing } from '../../ui/Nothing';
import { type Direction, SortHeader } from '../../ui/SortHeader';
import { Time } from '../../ui/Time';
import { typeWords } from '../../words/clients';
import { ClientState } from '../ClientState';
import type { BeginDeed } from '../useClientDeeds';
import { ClientActions } from './ClientActions';
import styles from './ClientTable.module.css';
import type { ClientSearch, Order } from './clientSearch';

interface Props {
  clients: ClientRowFragment[];
  order: Order;
  onAsk: (changed: ClientSearch) => void;
  begin: BeginDeed;
  stale: boolean;
}

const directionOf = (order: Order, by: 'name' | 'created'): Direction | undefined => {
  if (order === by) return 'ascending';
  return order === `-${by}` ? 'descending' : undefined;
};

export function ClientTable({ clients, order, onAsk, begin, stale }: Props) {
  const sort = (by: 'name' | 'created') => (direction: Direction) =>
    onAsk({ order: direction === 'ascending' ? by : `-${by}` });

  return (
    <DataTable
      label="API clients"
      stale={stale}
      head={
        <>
          <SortHeader label="Name" sorted={directionOf(order, 'name')} onSort={sort('name')} />
          <Table.Th visibleFrom="sm">State</Table.Th>
          <Table.Th visibleFrom="md">Type</Table.Th>
          <Table.Th visibleFrom="lg">Modules</Table.Th>
          <Table.Th visibleFrom="lg">Owner</Table.Th>
          <SortHeader
            label="Created"
            sorted={directionOf(order, 'created')}
            onSort={sort('created')}
            first="descending"
            visibleFrom="md"
          />
          <ActionsHeader />
        </>
      }
    >
      {clients.map((client) => (
        <Table.Tr key={client.id}>
          <Table.Td className={styles.name}>
            <Anchor
              renderRoot={(props) => <Link {...props} to="/clients/$clientId" params={{ clientId: client.id }} />}
              fw={500}
              c="inherit"
            >
              {client.name}
            </Anchor>
            <Box hiddenFrom="sm" my={4}>
              <ClientState enabled={client.enabled} />
            </Box>
            <Group gap={6} wrap="nowrap">
              <Id value={client.id} what="the client id" size="xs" />
              {client.environment !== 'production' && (
                <Text span size="xs" c="dimmed" className={styles.environment}>
                  {client.environment}
                </Text>
              )}
            </Group>
          </Table.Td>
          <Table.Td visibleFrom="sm">
            <ClientState enabled={client.enabled} />
          </Table.Td>
          <Table.Td visibleFrom="md">{typeWords[client.type]}</Table.Td>
          <Table.Td visibleFrom="lg">
            {client.modules.length > 0 ? (
              client.modules.map(({ module }) => module.name).join(', ')
            ) : (
              <Nothing>None</Nothing>
            )}
          </Table.Td>
          <Table.Td visibleFrom="lg">{client.owner.name || client.owner.email}</Table.Td>
          <Table.Td visibleFrom="md" className={styles.time}>
            <Time at={client.createdAt} />
          </Table.Td>
          <Table.Td ta="right">
            <ClientActions client={client} begin={begin} />
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}
