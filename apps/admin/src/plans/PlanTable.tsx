import { Anchor, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { PlanRowFragment } from '../api/__generated__/graphql';
import { formatCount } from '../labels/customers';
import type { GetSortProps } from '../localList/LocalList';
import { DataTable } from '../ui/DataTable';
import { EmptyValue } from '../ui/EmptyValue';
import { PendingChangeBadge } from '../ui/PendingChangeBadge';
import { SortHeader } from '../ui/SortHeader';
import { Table } from '../ui/table/Table';
import { limitsInWords } from './limitsInWords';

interface Props {
  plans: PlanRowFragment[];
  getSortProps: GetSortProps;
}

export const PlanTable = ({ plans, getSortProps }: Props) => (
  <DataTable
    label="Plans"
    head={
      <>
        <SortHeader label="Plan" {...getSortProps('name')} />
        <Table.Th>Limits</Table.Th>
        <Table.Th>Accounts</Table.Th>
      </>
    }
  >
    {plans.map((plan) => {
      const limits = limitsInWords(plan);
      return (
        <Table.Tr key={plan.id}>
          <Table.Td>
            <Group gap="0 0.375rem">
              <Anchor
                renderRoot={(props) => <Link {...props} to="/plans/$planId" params={{ planId: plan.id }} data-row />}
                fw={500}
                size="sm"
                c="inherit"
              >
                {plan.name}
              </Anchor>
              <PendingChangeBadge count={plan.openChangeRequests} />
            </Group>
            <Text size="xs" c="dimmed" ff="monospace">
              {plan.key}
            </Text>
          </Table.Td>
          <Table.Td>
            {limits.length === 0 ? (
              <EmptyValue>None</EmptyValue>
            ) : (
              limits.map(({ name, value }) => (
                <Text key={name} size="xs">
                  {name}: {value}
                </Text>
              ))
            )}
          </Table.Td>
          <Table.Td>{formatCount(plan.accountCount)}</Table.Td>
        </Table.Tr>
      );
    })}
  </DataTable>
);
