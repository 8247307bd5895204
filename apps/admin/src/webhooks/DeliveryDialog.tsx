import { useQuery } from '@apollo/client/react';
import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import {
  ResendWebhookDeliveryDocument,
  WebhookDeliveryDocument,
  type WebhookDeliveryQuery,
  type WebhookDetailsFragment,
} from '../api/__generated__/graphql';
import { useCommand } from '../commands/useCommand';
import { CopyableCode } from '../ui/CopyableCode';
import { CopyableId } from '../ui/CopyableId';
import { DataTable } from '../ui/DataTable';
import { Dialog } from '../ui/Dialog';
import { DisabledTooltip } from '../ui/DisabledTooltip';
import { EmptyValue } from '../ui/EmptyValue';
import { Loaded } from '../ui/Loaded';
import { Time } from '../ui/Time';
import { Table } from '../ui/table/Table';
import { useMissingPrivilege } from '../viewer/viewer';

interface Props {
  endpoint: WebhookDetailsFragment;
  sequence: number;
  onClose: () => void;
}

type Attempt = WebhookDeliveryQuery['webhookDelivery']['log'][number];

const formatted = (body: string): string => JSON.stringify(JSON.parse(body), null, 2);

/** One delivery: what was sent, and what was answered each time. */
export function DeliveryDialog({ endpoint, sequence, onClose }: Props) {
  const query = useQuery(WebhookDeliveryDocument, {
    variables: { endpointId: endpoint.id, sequence },
    fetchPolicy: 'cache-and-network',
  });
  const missingPrivilege = useMissingPrivilege('ADMINISTER_ACCOUNT', 'VIEW_AUDIT');
  const isOff = endpoint.state === 'ENABLED' ? undefined : 'Nothing is sent to the endpoint now. Enable it first.';
  const { run, busy } = useCommand(ResendWebhookDeliveryDocument, {
    successMessage: 'The event is on its way again.',
    skipsApproval: true,
  });
  return (
    <Dialog onClose={onClose} title={`Event ${sequence}`} size="lg">
      <Loaded query={query} skeleton={<Skeleton height={300} />}>
        {({ webhookDelivery: { eventType, eventId, body, log } }) => (
          <Stack>
            <Group gap="xs">
              <Text size="sm" ff="monospace">
                {eventType}
              </Text>
              <CopyableId value={eventId} what="the id of the event" />
            </Group>
            <Title order={3} size="h5">
              Attempts
            </Title>
            {log.length > 0 ? <Attempts attempts={log} /> : <EmptyValue>None yet.</EmptyValue>}
            <Title order={3} size="h5">
              Body
            </Title>
            {body ? (
              <CopyableCode code={formatted(body)} what="the body" />
            ) : (
              <EmptyValue>It is from the audit, which you may not read.</EmptyValue>
            )}
            <Group justify="flex-end">
              <DisabledTooltip reason={missingPrivilege ?? isOff}>
                <Button
                  loading={busy}
                  disabled={Boolean(missingPrivilege ?? isOff)}
                  onClick={() => run({ input: { id: endpoint.id, sequence } })}
                >
                  Send again
                </Button>
              </DisabledTooltip>
            </Group>
          </Stack>
        )}
      </Loaded>
    </Dialog>
  );
}

const Attempts = ({ attempts }: { attempts: readonly Attempt[] }) => (
  <DataTable
    borderless
    label="Attempts"
    head={
      <>
        <Table.Th>When</Table.Th>
        <Table.Th>Answer</Table.Th>
      </>
    }
  >
    {attempts.toReversed().map(({ at, milliseconds, status, failure, answer }) => (
      <Table.Tr key={at}>
        <Table.Td>
          <Time at={at} exact />
        </Table.Td>
        <Table.Td>
          <Text size="sm">
            {status ?? failure} {status !== null && `after ${milliseconds.toLocaleString('en')} ms`}
          </Text>
          {answer && (
            <Text size="xs" c="dimmed" ff="monospace" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
              {answer}
            </Text>
          )}
        </Table.Td>
      </Table.Tr>
    ))}
  </DataTable>
);
