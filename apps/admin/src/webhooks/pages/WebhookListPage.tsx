import { useQuery } from '@apollo/client/react';
import { maxWebhookEndpoints } from '@countersign/schema';
import { Anchor, Button, Text } from '@mantine/core';
import { IconPlus, IconWebhook } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { WebhookEndpointsDocument, type WebhookRowFragment } from '../../api/__generated__/graphql';
import { eventsInWords } from '../../labels/webhooks';
import { DataTable } from '../../ui/DataTable';
import { DisabledTooltip } from '../../ui/DisabledTooltip';
import { EmptyState } from '../../ui/EmptyState';
import { EmptyValue } from '../../ui/EmptyValue';
import { ForbiddenNotice } from '../../ui/ForbiddenNotice';
import { Loaded } from '../../ui/Loaded';
import { PageHeader } from '../../ui/PageHeader';
import { RowsSkeleton } from '../../ui/RowsSkeleton';
import { Time } from '../../ui/Time';
import { Table } from '../../ui/table/Table';
import { useMissingPrivilege } from '../../viewer/viewer';
import { StateBadge } from '../StateBadge';

export function WebhookListPage() {
  const sees = useMissingPrivilege('VIEW_AUDIT') === undefined;
  const manages = useMissingPrivilege('ADMINISTER_ACCOUNT');
  const forbidden = sees ? undefined : manages;
  const missingPrivilege = useMissingPrivilege('ADMINISTER_ACCOUNT', 'VIEW_AUDIT');
  const query = useQuery(WebhookEndpointsDocument, { fetchPolicy: 'cache-and-network', skip: Boolean(forbidden) });
  if (forbidden) return <ForbiddenNotice fullPage reason={forbidden} />;
  const isFull = (query.data?.webhookEndpoints.length ?? 0) >= maxWebhookEndpoints;
  const reason = missingPrivilege ?? (isFull ? `An account has at most ${maxWebhookEndpoints} endpoints.` : undefined);
  const add = (
    <DisabledTooltip reason={reason}>
      <Button component={Link} to="/webhooks/new" leftSection={<IconPlus size={17} />} disabled={Boolean(reason)}>
        Add endpoint
      </Button>
    </DisabledTooltip>
  );
  return (
    <>
      <PageHeader
        title="Webhooks"
        description="What happens in your account, sent to your own systems as it happens."
        actions={
          <>
            <Button component={Link} to="/webhooks/events" variant="default">
              Events
            </Button>
            {add}
          </>
        }
      />
      <Loaded query={query} skeleton={<RowsSkeleton />} keepsPrevious>
        {({ webhookEndpoints }) =>
          webhookEndpoints.length > 0 ? (
            <EndpointTable endpoints={webhookEndpoints} />
          ) : (
            <EmptyState
              illustration={<IconWebhook size={44} stroke={1.25} color="var(--mantine-color-anchor)" />}
              title="No endpoints yet"
              action={add}
            >
              An endpoint is an address of yours that hears of what you choose: a new client, a secret that ends soon, a
              change that waits, an alarm. Each event is signed, and is tried again for three days.
            </EmptyState>
          )
        }
      </Loaded>
    </>
  );
}

const EndpointTable = ({ endpoints }: { endpoints: readonly WebhookRowFragment[] }) => (
  <DataTable
    label="Webhook endpoints"
    head={
      <>
        <Table.Th w="45%">Endpoint</Table.Th>
        <Table.Th>State</Table.Th>
        <Table.Th>Events</Table.Th>
        <Table.Th visibleFrom="sm">Last arrived</Table.Th>
      </>
    }
  >
    {endpoints.map(({ id, name, url, eventTypes, deliveredAt, ...standing }) => (
      <Table.Tr key={id}>
        <Table.Td>
          <Anchor
            renderRoot={(props) => <Link {...props} to="/webhooks/$endpointId" params={{ endpointId: id }} data-row />}
            fw={500}
            size="sm"
            c="inherit"
          >
            {name}
          </Anchor>
          <Text size="xs" c="dimmed" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
            {url}
          </Text>
        </Table.Td>
        <Table.Td>
          <StateBadge {...standing} />
        </Table.Td>
        <Table.Td>{eventsInWords(eventTypes)}</Table.Td>
        <Table.Td visibleFrom="sm">
          {deliveredAt ? <Time at={deliveredAt} /> : <EmptyValue>Nothing yet</EmptyValue>}
        </Table.Td>
      </Table.Tr>
    ))}
  </DataTable>
);
