import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Skeleton, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { UsedByDocument } from '../../api/__generated__/graphql';
import { clientsInWords } from '../../labels/clientCounts';
import { DataTable } from '../../ui/DataTable';
import { DisabledTooltip } from '../../ui/DisabledTooltip';
import { EmptyValue } from '../../ui/EmptyValue';
import { Loaded } from '../../ui/Loaded';
import { Section } from '../../ui/Section';
import { Time } from '../../ui/Time';
import { Table } from '../../ui/table/Table';
import { filterOf, searchOf, type Used } from './used';
import { useTakeFromAll } from './useTakeFromAll';

/** Who has a module or an access type, and the way to take it from all of them. */
export function UsedBySection({ used }: { used: Used }) {
  const query = useQuery(UsedByDocument, { variables: { filter: filterOf(used) } });
  const { missing, begin, dialog } = useTakeFromAll();
  const isUsed = used.clientCount > 0;
  return (
    <Section
      title={isUsed ? `Used by ${clientsInWords(used.clientCount)}` : 'Used by no client'}
      flush={isUsed}
      actions={
        isUsed && (
          <DisabledTooltip reason={missing}>
            <Button size="xs" variant="default" disabled={Boolean(missing)} onClick={() => begin(used)}>
              Take it from all of them
            </Button>
          </DisabledTooltip>
        )
      }
    >
      {!isUsed && <EmptyValue>It stands in no client’s tokens so far.</EmptyValue>}
      {isUsed && (
        <Loaded query={query} keepsPrevious skeleton={<Skeleton height={140} m="md" />}>
          {({ clients }) => (
            <DataTable
              label={`Clients with ${used.name}`}
              borderless
              head={
                <>
                  <Table.Th>Client</Table.Th>
                  <Table.Th>Environment</Table.Th>
                  <Table.Th>Last used</Table.Th>
                </>
              }
            >
              {clients.nodes.map(({ id, name, enabled, environment, usage }) => (
                <Table.Tr key={id}>
                  <Table.Td>
                    <Anchor
                      renderRoot={(props) => <Link {...props} to="/clients/$clientId" params={{ clientId: id }} />}
                      fw={500}
                      size="sm"
                      c="inherit"
                    >
                      {name}
                    </Anchor>{' '}
                    {!enabled && <EmptyValue>(disabled)</EmptyValue>}
                  </Table.Td>
                  <Table.Td>{environment}</Table.Td>
                  <Table.Td>
                    {usage.lastUsedAt ? <Time at={usage.lastUsedAt} /> : <EmptyValue>Never</EmptyValue>}
                  </Table.Td>
                </Table.Tr>
              ))}
            </DataTable>
          )}
        </Loaded>
      )}
      {used.clientCount > (query.data?.clients.nodes.length ?? used.clientCount) && (
        <Text size="sm" px="lg" py="sm">
          <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/clients" search={searchOf(used)} />}>
            Show all of them
          </Anchor>
        </Text>
      )}
      {dialog}
    </Section>
  );
}
