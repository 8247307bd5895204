import { useQuery } from '@apollo/client/react';
import { deliveryStates } from '@countersign/schema';
import { Badge, Button, Code, NativeSelect } from '@mantine/core';
import { Suspense, useState } from 'react';
import {
  WebhookDeliveriesDocument,
  type WebhookDeliveryRowFragment,
  type WebhookDetailsFragment,
} from '../api/__generated__/graphql';
import { deliveryStateLabels } from '../labels/webhooks';
import { ActionsHeader } from '../ui/ActionsHeader';
import { DataTable } from '../ui/DataTable';
import { EmptyValue } from '../ui/EmptyValue';
import { Loaded } from '../ui/Loaded';
import { lazyPart } from '../ui/lazyPart';
import { Pager } from '../ui/Pager';
import { RowsSkeleton } from '../ui/RowsSkeleton';
import { Section } from '../ui/Section';
import { Time } from '../ui/Time';
import { Table } from '../ui/table/Table';
import { usePageSize } from '../ui/usePageSize';
import type { DeliverySearch } from './deliverySearch';

const DeliveryDialog = lazyPart(() => import('./DeliveryDialog'), 'DeliveryDialog');

interface Props {
  endpoint: WebhookDetailsFragment;
  search: DeliverySearch;
  onSearch: (search: DeliverySearch) => void;
}

const colors = { PENDING: 'yellow', DELIVERED: 'green', SKIPPED: 'red' } as const;
const choices = [
  { value: '', label: 'All of them' },
  ...deliveryStates.map((value) => ({ value, label: deliveryStateLabels[value] })),
];

/** The log of an endpoint: each event, and what became of it. */
export function DeliveriesSection({ endpoint, search, onSearch }: Props) {
  const { state, after, before } = search;
  const [opened, setOpened] = useState<number>();
  const [pageSize] = usePageSize();
  const query = useQuery(WebhookDeliveriesDocument, {
    variables: {
      id: endpoint.id,
      ...(state && { state }),
      ...(before ? { last: pageSize, before } : { first: pageSize, ...(after && { after }) }),
    },
    fetchPolicy: 'cache-and-network',
    // What is on its way arrives while one looks.
    pollInterval: 5000,
    skipPollAttempt: () => document.hidden,
    context: { background: true },
  });
  return (
    <Section
      title="Deliveries"
      description="The newest events first, for 30 days."
      flush
      actions={
        <NativeSelect
          aria-label="Only deliveries that are"
          size="xs"
          data={choices}
          value={state ?? ''}
          onChange={({ currentTarget: { value } }) => onSearch({ state: deliveryStates.find((one) => one === value) })}
        />
      }
    >
      <Loaded query={query} skeleton={<RowsSkeleton />} keepsPrevious>
        {({ webhookEndpoint: { deliveries } }) => (
          <>
            <DataTable
              borderless
              label="Deliveries"
              head={
                <>
                  <Table.Th w="45%">Event</Table.Th>
                  <Table.Th>State</Table.Th>
                  <Table.Th visibleFrom="sm">When</Table.Th>
                  <ActionsHeader />
                </>
              }
            >
              {deliveries.nodes.length === 0 && (
                <Table.Tr>
                  <Table.Td colSpan={4}>
                    <EmptyValue>{state ? 'None of this kind.' : 'Nothing was sent yet.'}</EmptyValue>
                  </Table.Td>
                </Table.Tr>
              )}
              {deliveries.nodes.map((delivery) => (
                <DeliveryRow key={delivery.id} delivery={delivery} onOpen={() => setOpened(delivery.sequence)} />
              ))}
            </DataTable>
            <Pager pageInfo={deliveries.pageInfo} onMove={(to) => onSearch({ state, ...to })} />
          </>
        )}
      </Loaded>
      <Suspense>
        {opened !== undefined && (
          <DeliveryDialog endpoint={endpoint} sequence={opened} onClose={() => setOpened(undefined)} />
        )}
      </Suspense>
    </Section>
  );
}

const DeliveryRow = ({ delivery, onOpen }: { delivery: WebhookDeliveryRowFragment; onOpen: () => void }) => {
  const { sequence, eventType, state, attempts, nextAttemptAt, createdAt } = delivery;
  return (
    <Table.Tr>
      <Table.Td>
        <Code style={{ overflowWrap: 'anywhere' }}>{eventType}</Code> {sequence}
      </Table.Td>
      <Table.Td>
        <Badge color={colors[state]} variant="light" miw="max-content">
          {deliveryStateLabels[state]}
        </Badge>
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <Time at={createdAt} />
        {state === 'PENDING' && attempts > 0 && nextAttemptAt && (
          <>
            , next <Time at={nextAttemptAt} />
          </>
        )}
      </Table.Td>
      <Table.Td>
        <Button size="compact-sm" variant="default" onClick={onOpen} data-row aria-label={`Show delivery ${sequence}`}>
          Show
        </Button>
      </Table.Td>
    </Table.Tr>
  );
};
