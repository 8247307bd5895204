import { limitNames } from '@countersign/schema';
import { Text } from '@mantine/core';
import type { AccountPoliciesFragment } from '../api/__generated__/graphql';
import { formatLimit, limitedBy, limitLabels, limitOf } from '../labels/limits';
import { DataTable } from '../ui/DataTable';
import { Section } from '../ui/Section';
import { Table } from '../ui/table/Table';

/** What holds in the account, and by whose word; only where its vendor says something of it. */
export function LimitsSection({ account }: { account: AccountPoliciesFragment }) {
  const { plan, limits, vendorName } = account;
  const isBounded = limits.some(({ by }) => by === 'PLAN' || by === 'VENDOR');
  if (!plan && !isBounded) return null;
  const held = limitNames.flatMap((name) => limitOf(account, name) ?? []);
  return (
    <Section
      title="Plan and limits"
      description={`What ${vendorName ?? 'your vendor'} allows this account. Of several limits the least holds; what is over one stays, and nothing is added.`}
      flush
    >
      {plan && (
        <Text size="sm" px="lg" pb="sm">
          Plan <b>{plan.name}</b>
          {plan.description !== '' && `: ${plan.description}`}
        </Text>
      )}
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
        {held.map(({ limit, value, by }) => (
          <Table.Tr key={limit}>
            <Table.Td>{limitLabels[limit]}</Table.Td>
            <Table.Td>{formatLimit(limit, value)}</Table.Td>
            <Table.Td>
              {limitedBy(by, account)
                .replace(/^by /, '')
                .replace(/^./, (letter) => letter.toUpperCase())}
            </Table.Td>
          </Table.Tr>
        ))}
      </DataTable>
    </Section>
  );
}
