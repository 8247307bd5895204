import { Badge, Button, Text } from '@mantine/core';
import type { ClientDetailsFragment, SecretShareLinkState } from '../../api/__generated__/graphql';
import { RevokeSecretShareLinkDocument } from '../../api/__generated__/graphql';
import { ActorName } from '../../audit/ActorName';
import { useCommand } from '../../commands/useCommand';
import { ActionsHeader } from '../../ui/ActionsHeader';
import { DataTable } from '../../ui/DataTable';
import { Section } from '../../ui/Section';
import { Time } from '../../ui/Time';
import { Table } from '../../ui/table/Table';
import { useMissingPrivilege } from '../../viewer/viewer';

const states: Record<SecretShareLinkState, { text: string; color: string }> = {
  UNUSED: { text: 'Not opened yet', color: 'yellow' },
  USED: { text: 'Opened', color: 'green' },
  EXPIRED: { text: 'Expired unopened', color: 'gray' },
  REVOKED: { text: 'Revoked', color: 'gray' },
  STOPPED: { text: 'Ended with its secret', color: 'gray' },
  LOCKED: { text: 'Ended by wrong tries', color: 'red' },
};

/** The share links of the client's secrets, with their state. */
export function ShareLinksSection({ client }: { client: ClientDetailsFragment }) {
  const mayRecall = useMissingPrivilege('MANAGE_CLIENTS') === undefined;
  const { run, busy } = useCommand(RevokeSecretShareLinkDocument, {
    successMessage: 'The link is taken back: it shows nothing any more.',
    skipsApproval: true,
  });
  if (client.secretShareLinks.length === 0) return null;
  return (
    <Section
      title="Sent by a link"
      description="Each link shows its secret once, to the first person who opens it."
      flush
    >
      <DataTable
        label="Links"
        borderless
        head={
          <>
            <Table.Th>Secret</Table.Th>
            <Table.Th>State</Table.Th>
            <Table.Th>Made</Table.Th>
            {mayRecall && <ActionsHeader />}
          </>
        }
      >
        {client.secretShareLinks.map(({ id, hint, state, hasPassphrase, createdAt, createdBy, ...link }) => (
          <Table.Tr key={id}>
            <Table.Td>
              <Text span ff="monospace" size="sm">
                {hint}
              </Text>
              {hasPassphrase && (
                <Text size="xs" c="dimmed">
                  with a passphrase
                </Text>
              )}
            </Table.Td>
            <Table.Td>
              <Badge color={states[state].color} h="auto" px={6} py={2} styles={{ label: { whiteSpace: 'normal' } }}>
                {states[state].text}
              </Badge>
              {link.openedAt && (
                <Text size="xs" c="dimmed">
                  <Time at={link.openedAt} /> from {link.openedFrom}
                </Text>
              )}
              {state === 'UNUSED' && (
                <Text size="xs" c="dimmed">
                  ends <Time at={link.expiresAt} />
                </Text>
              )}
            </Table.Td>
            <Table.Td>
              <Time at={createdAt} />
              <Text size="xs" c="dimmed">
                by <ActorName actor={createdBy} />
              </Text>
            </Table.Td>
            {mayRecall && (
              <Table.Td>
                {state === 'UNUSED' && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    disabled={busy}
                    aria-label={`Take back the link to ${hint}`}
                    onClick={() => run({ input: { id } })}
                  >
                    Take back
                  </Button>
                )}
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </DataTable>
    </Section>
  );
}
