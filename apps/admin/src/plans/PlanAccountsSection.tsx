import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { PlanDetailsFragment } from '../api/__generated__/graphql';
import { formatCount } from '../labels/customers';
import { DataTable } from '../ui/DataTable';
import { EmptyValue } from '../ui/EmptyValue';
import { Section } from '../ui/Section';
import { Table } from '../ui/table/Table';
import { useViewer } from '../viewer/viewer';

/** As many as the server names. */
const named = 100;

/** The accounts that have the plan, with what they have of what it limits. */
export function PlanAccountsSection({ plan }: { plan: PlanDetailsFragment }) {
  const { privileges } = useViewer();
  const opens = privileges.includes('MANAGE_ACCOUNTS') || privileges.includes('SUPPORT_ACCOUNTS');
  const { accounts, accountCount } = plan;
  return (
    <Section
      title="Accounts that have it"
      flush={accounts.length > 0}
      actions={
        opens &&
        accountCount > named && (
          <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/accounts" search={{ plan: plan.id }} />}>
            All {formatCount(accountCount)}
          </Anchor>
        )
      }
    >
      {accounts.length === 0 ? (
        <EmptyValue>None so far. An account is given a plan on its own page.</EmptyValue>
      ) : (
        <DataTable
          label="Accounts that have it"
          borderless
          head={
            <>
              <Table.Th>Account</Table.Th>
              <Table.Th>API clients</Table.Th>
            </>
          }
        >
          {accounts.map(({ id, name, clients, maxClients, hasOwnLimits }) => (
            <Table.Tr key={id}>
              <Table.Td>
                {opens ? (
                  <Anchor
                    renderRoot={(props) => <Link {...props} to="/accounts/$accountId" params={{ accountId: id }} />}
                    fw={500}
                    size="sm"
                    c="inherit"
                  >
                    {name}
                  </Anchor>
                ) : (
                  name
                )}
                {hasOwnLimits && (
                  <Text size="xs" c="dimmed">
                    With limits of its own
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                {maxClients === null
                  ? formatCount(clients)
                  : `${formatCount(clients)} of ${maxClients.toLocaleString('en')}`}
                {maxClients !== null && clients > maxClients && (
                  <Text size="xs" c="var(--mantine-color-error)">
                    More than it may have: none is added.
                  </Text>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </DataTable>
      )}
    </Section>
  );
}
