import { Code, Stack } from '@mantine/core';
import { eventGroups, eventLabel } from '../../labels/webhooks';
import { CopyableCode } from '../../ui/CopyableCode';
import { DataTable } from '../../ui/DataTable';
import { PageHeader } from '../../ui/PageHeader';
import { Section } from '../../ui/Section';
import { Table } from '../../ui/table/Table';

const example = `{
  "type": "client.created",
  "timestamp": "2026-11-30T09:00:00.000Z",
  "data": {
    "id": "aud_8f3k…",
    "sequence": 42,
    "accountId": "acc_…",
    "action": "createClient",
    "alarm": null,
    "actor": { "kind": "admin", "id": "adm_…", "name": "Ada", "accountId": null, "onBehalfOf": null },
    "subject": { "kind": "client", "id": "cl_…", "name": "Payroll export" },
    "changes": [{ "field": "environment", "before": null, "after": "production" }],
    "changeRequestId": null,
    "previousHash": "…",
    "hash": "…"
  }
}`;

/** Every event there is. */
export const EventsPage = () => (
  <>
    <PageHeader
      title="Events"
      description="Each is an entry of the audit, sent as it is written. New versions add events and fields."
      back={{ to: '/webhooks', label: 'Webhooks' }}
    />
    <Stack>
      <Section
        title="What an event says"
        description="The same fields for each type. The id is also in the header webhook-id: an event that comes twice has it twice. The sequence number is that of the audit, without gaps there."
      >
        <CopyableCode code={example} what="the example" />
      </Section>
      {eventGroups.map(({ group, items }) => (
        <Section key={group} title={group} flush>
          <DataTable
            borderless
            label={group}
            head={
              <>
                <Table.Th>Event</Table.Th>
                <Table.Th>It tells of</Table.Th>
              </>
            }
          >
            {items.map((type) => (
              <Table.Tr key={type}>
                <Table.Td>
                  <Code style={{ overflowWrap: 'anywhere' }}>{type}</Code>
                </Table.Td>
                <Table.Td>{eventLabel(type)}</Table.Td>
              </Table.Tr>
            ))}
          </DataTable>
        </Section>
      ))}
    </Stack>
  </>
);
