import { Anchor, Box, Checkbox, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ClientRowFragment } from '../../api/__generated__/graphql';
import { type SortDirection, sortDirection, toSortOrder } from '../../searchParams/sortOrder';
import { ActionsHeader } from '../../ui/ActionsHeader';
import { CopyableId } from '../../ui/CopyableId';
import { DataTable } from '../../ui/DataTable';
import { PendingChangeBadge } from '../../ui/PendingChangeBadge';
import { SortHeader } from '../../ui/SortHeader';
import { Table } from '../../ui/table/Table';
import type { BeginClientAction } from '../useClientActions';
import { ClientCell } from './ClientCell';
import { ClientRowActions } from './ClientRowActions';
import { ClientRowState } from './ClientRowState';
import styles from './ClientTable.module.css';
import type { ClientSearch, Order, SortedBy } from './clientSearch';
import { type Column, columnLabels } from './columns';
import type { Selection } from './useSelection';

interface Props {
  clients: ClientRowFragment[];
  columns: readonly Column[];
  /** Whether a narrow window hides columns. Columns that the viewer chose stay, and the table scrolls. */
  hidesColumns: boolean;
  order: Order;
  selection: Selection | undefined;
  onChange: (changed: ClientSearch) => void;
  begin: BeginClientAction;
  stale: boolean;
}

const sortable: Partial<Record<Column, SortedBy>> = { created: 'created', used: 'used' };
const visibleFrom: Partial<Record<Column, 'sm' | 'md' | 'lg'>> = { state: 'sm', secrets: 'sm', type: 'md', used: 'md' };

export function ClientTable({ clients, columns, hidesColumns, order, selection, onChange, begin, stale }: Props) {
  const sort = (by: SortedBy) => (direction: SortDirection) => onChange({ order: toSortOrder(by, direction) });
  // On a phone the state stands under the name, in either case: what scrolls would go under the actions.
  const visible = (column: Column) => {
    if (hidesColumns) return { visibleFrom: visibleFrom[column] ?? 'lg' };
    return column === 'state' ? { visibleFrom: visibleFrom.state } : {};
  };
  const chosen = clients.filter(({ id }) => selection?.has(id)).length;

  return (
    <DataTable
      label="API clients"
      stale={stale}
      scrolls={!hidesColumns}
      head={
        <>
          {selection && (
            <Table.Th w={44}>
              <Checkbox
                size="xs"
                aria-label="Select all on this page"
                checked={chosen === clients.length}
                indeterminate={chosen > 0 && chosen < clients.length}
                onChange={selection.toggleAll}
              />
            </Table.Th>
          )}
          <SortHeader label="Name" sorted={sortDirection(order, 'name')} onSort={sort('name')} />
          {columns.map((column) => {
            const by = sortable[column];
            if (!by) {
              return (
                <Table.Th key={column} {...visible(column)}>
                  {columnLabels[column]}
                </Table.Th>
              );
            }
            return (
              <SortHeader
                key={column}
                label={columnLabels[column]}
                sorted={sortDirection(order, by)}
                onSort={sort(by)}
                first="descending"
                {...visible(column)}
              />
            );
          })}
          <ActionsHeader />
        </>
      }
    >
      {clients.map((client) => (
        <Table.Tr key={client.id} data-selected={selection?.has(client.id) || undefined} className={styles.row}>
          {selection && (
            <Table.Td>
              <Checkbox
                size="xs"
                aria-label={`Select ${client.name}`}
                checked={selection.has(client.id)}
                onChange={({ nativeEvent }) =>
                  selection.toggle(client, 'shiftKey' in nativeEvent && nativeEvent.shiftKey === true)
                }
              />
            </Table.Td>
          )}
          <Table.Td className={styles.name}>
            <Group gap="0 0.375rem">
              <Anchor
                renderRoot={(props) => (
                  <Link {...props} to="/clients/$clientId" params={{ clientId: client.id }} data-row />
                )}
                fw={500}
                c="inherit"
              >
                {client.name}
              </Anchor>
              {client.environment !== 'production' && !columns.includes('environment') && (
                <Text span size="xs" c="dimmed" className={styles.environment}>
                  {client.environment}
                </Text>
              )}
              <PendingChangeBadge count={client.openChangeRequests} />
            </Group>
            {(hidesColumns || columns.includes('state')) && (
              <Box hiddenFrom="sm" my={4}>
                <ClientRowState {...client} />
                {hidesColumns && columns.includes('secrets') && (
                  <Text size="xs" c="dimmed">
                    {columnLabels.secrets}: <ClientCell column="secrets" client={client} />
                  </Text>
                )}
              </Box>
            )}
            {!columns.includes('id') && <CopyableId value={client.id} what="the client id" size="xs" />}
          </Table.Td>
          {columns.map((column) => (
            <Table.Td key={column} {...visible(column)}>
              <ClientCell column={column} client={client} />
            </Table.Td>
          ))}
          <Table.Td ta="right">
            <ClientRowActions client={client} begin={begin} />
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}
