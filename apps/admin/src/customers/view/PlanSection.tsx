import { Anchor, Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import type { CustomerDetailsFragment } from '../../api/__generated__/graphql';
import { formatCount } from '../../labels/customers';
import { formatLimit, limitLabels } from '../../labels/limits';
import { DataTable } from '../../ui/DataTable';
import { EmptyValue } from '../../ui/EmptyValue';
import { lazyPart } from '../../ui/lazyPart';
import { Section } from '../../ui/Section';
import { Table } from '../../ui/table/Table';
import { useMissingPrivilege } from '../../viewer/viewer';

const PlanDialog = lazyPart(() => import('../dialogs/PlanDialog'), 'PlanDialog');

/** The plan of the account, and what it may have at most by that or by its own limits. */
export function PlanSection({ customer }: { customer: CustomerDetailsFragment }) {
  const mayChange = useMissingPrivilege('MANAGE_ACCOUNTS') === undefined;
  const [changing, setChanging] = useState(false);
  const { plan, figures } = customer;
  const limits = customer.limits.filter(({ value, isOwn }) => value !== null || isOwn);
  return (
    <Section
      title="Plan and limits"
      description="Where the account’s own policies allow less, that holds."
      flush={limits.length > 0}
      actions={
        mayChange && (
          <Button variant="default" size="xs" onClick={() => setChanging(true)}>
            {plan || limits.length > 0 ? 'Change' : 'Give it a plan'}
          </Button>
        )
      }
    >
      <Text size="sm" px={limits.length > 0 ? 'lg' : undefined} pb={limits.length > 0 ? 'sm' : undefined}>
        {plan ? (
          <>
            Plan{' '}
            <Anchor
              renderRoot={(props) => <Link {...props} to="/plans/$planId" params={{ planId: plan.id }} />}
              fw={500}
              size="sm"
            >
              {plan.name}
            </Anchor>
          </>
        ) : (
          <EmptyValue>No plan.</EmptyValue>
        )}
      </Text>
      {limits.length > 0 && (
        <DataTable
          label="Limits"
          borderless
          head={
            <>
              <Table.Th>Limit</Table.Th>
              <Table.Th>At most</Table.Th>
              <Table.Th>By</Table.Th>
            </>
          }
        >
          {limits.map(({ limit, value, isOwn, planned }) => (
            <Table.Tr key={limit}>
              <Table.Td>{limitLabels[limit]}</Table.Td>
              <Table.Td>
                {value === null ? <EmptyValue>No limit</EmptyValue> : formatLimit(limit, value)}
                {limit === 'maxClients' && value !== null && (
                  <Text size="xs" c={figures.clients > value ? 'var(--mantine-color-error)' : 'dimmed'}>
                    It has {formatCount(figures.clients)}.
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                {isOwn ? 'Its own limit' : `Plan ${plan?.name ?? ''}`}
                {isOwn && planned !== null && (
                  <Text size="xs" c="dimmed">
                    In place of {formatLimit(limit, planned)}
                  </Text>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </DataTable>
      )}
      <Suspense>{changing && <PlanDialog customer={customer} onClose={() => setChanging(false)} />}</Suspense>
    </Section>
  );
}
