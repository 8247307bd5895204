import { Anchor, Box, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { CustomerRowFragment } from '../../api/__generated__/graphql';
import { formatCount } from '../../labels/customers';
import { type SortDirection, sortDirection, toSortOrder } from '../../searchParams/sortOrder';
import { ActionsHeader } from '../../ui/ActionsHeader';
import { DataTable } from '../../ui/DataTable';
import { EmptyValue } from '../../ui/EmptyValue';
import { PendingChangeBadge } from '../../ui/PendingChangeBadge';
import { SortHeader } from '../../ui/SortHeader';
import { Time } from '../../ui/Time';
import { Table } from '../../ui/table/Table';
import { CustomerStateBadge } from '../CustomerStateBadge';
import type { BeginCustomerAction } from '../useCustomerActions';
import { CustomerRowActions } from './CustomerRowActions';
import styles from './CustomerTable.module.css';
import type { CustomerSearch, Order, SortedBy } from './customerSearch';

interface Props {
  customers: CustomerRowFragment[];
  order: Order;
  onChange: (changed: CustomerSearch) => void;
  begin: BeginCustomerAction;
  stale: boolean;
}

export function CustomerTable({ customers, order, onChange, begin, stale }: Props) {
  const sort = (by: SortedBy) => (direction: SortDirection) => onChange({ order: toSortOrder(by, direction) });
  return (
    <DataTable
      label="Accounts"
      stale={stale}
      head={
        <>
          <SortHeader label="Name" sorted={sortDirection(order, 'name')} onSort={sort('name')} />
          <Table.Th visibleFrom="md">Reference</Table.Th>
          <Table.Th visibleFrom="sm">State</Table.Th>
          <Table.Th visibleFrom="md">Plan</Table.Th>
          <Table.Th visibleFrom="sm" className={styles.number}>
            API clients
          </Table.Th>
          <Table.Th visibleFrom="md" className={styles.number}>
            Admins
          </Table.Th>
          <Table.Th visibleFrom="lg">Last sign-in</Table.Th>
          <SortHeader
            label="Created"
            sorted={sortDirection(order, 'created')}
            onSort={sort('created')}
            first="descending"
            visibleFrom="lg"
          />
          <ActionsHeader />
        </>
      }
    >
      {customers.map((customer) => {
        const { id, name, reference, state, createdAt, figures } = customer;
        return (
          <Table.Tr key={id}>
            <Table.Td className={styles.name}>
              <Group gap="0 0.375rem">
                <Anchor
                  renderRoot={(props) => (
                    <Link {...props} to="/accounts/$accountId" params={{ accountId: id }} data-row />
                  )}
                  fw={500}
                  c="inherit"
                >
                  {name}
                </Anchor>
                <PendingChangeBadge count={customer.openChangeRequests} />
              </Group>
              {reference && (
                <Text size="xs" c="dimmed" ff="monospace" hiddenFrom="md">
                  {reference}
                </Text>
              )}
              <Box hiddenFrom="sm" mt={4}>
                <CustomerStateBadge state={state} />
              </Box>
            </Table.Td>
            <Table.Td visibleFrom="md" className={styles.reference}>
              {reference ?? <EmptyValue>None</EmptyValue>}
            </Table.Td>
            <Table.Td visibleFrom="sm">
              <CustomerStateBadge state={state} />
            </Table.Td>
            <Table.Td visibleFrom="md">{customer.plan?.name ?? <EmptyValue>None</EmptyValue>}</Table.Td>
            <Table.Td visibleFrom="sm" className={styles.number}>
              {formatCount(figures.clients)}
            </Table.Td>
            <Table.Td visibleFrom="md" className={styles.number}>
              {formatCount(figures.admins)}
            </Table.Td>
            <Table.Td visibleFrom="lg">
              {figures.lastSignInAt ? <Time at={figures.lastSignInAt} /> : <EmptyValue>Never</EmptyValue>}
            </Table.Td>
            <Table.Td visibleFrom="lg">
              <Time at={createdAt} />
            </Table.Td>
            <Table.Td ta="right">
              <CustomerRowActions customer={customer} begin={begin} />
            </Table.Td>
          </Table.Tr>
        );
      })}
    </DataTable>
  );
}
