import { Badge, Button, Table, Text } from '@mantine/core';
import { IconPlus, IconRefresh } from '@tabler/icons-react';
import type { ClientDetailsFragment, SecretState } from '../../api/__generated__/graphql';
import { useLack, useViewer } from '../../session/viewer';
import { ActionsHeader } from '../../ui/ActionsHeader';
import { Allowed } from '../../ui/Allowed';
import { DataTable } from '../../ui/DataTable';
import { Nothing } from '../../ui/Nothing';
import { Section } from '../../ui/Section';
import { Time } from '../../ui/Time';
import { useMinute } from '../../ui/useMinute';
import type { BeginDeed } from '../useClientDeeds';
import { SecretActions } from './SecretActions';

const states: Record<SecretState, { word: string; color: string }> = {
  LIVE: { word: 'Works', color: 'green' },
  ENDING: { word: 'Ending', color: 'yellow' },
  EXPIRED: { word: 'Expired', color: 'gray' },
};

/** As its owner is told by mail, too. */
const ending = { word: 'Ends soon', color: 'orange' };
const day = 24 * 60 * 60 * 1000;

const descriptions = {
  SHOWN_ONCE: 'The value is shown once, when it is made. Only its beginning and end are kept in sight.',
  RECOVERABLE: 'The value can be looked at again for ten seconds, after a passcode. Each look is noted in the audit.',
};

export function SecretsSection({ client, begin }: { client: ClientDetailsFragment; begin: BeginDeed }) {
  const lack = useLack('MANAGE_CLIENTS');
  const { secretsPerClient, secretVisibility, secretWarningDays } = useViewer().account.settings;
  const soon = useMinute() + Math.max(0, ...secretWarningDays) * day;
  if (client.type === 'PUBLIC') {
    return (
      <Section title="Secrets">
        <Nothing>A public client has no secret: it proves itself by the person who signs in.</Nothing>
      </Section>
    );
  }
  const rotate = (
    <Allowed lack={lack}>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconRefresh size={15} />}
        disabled={Boolean(lack)}
        onClick={() => begin('rotate', client)}
      >
        {client.secrets.length > 0 ? 'Rotate secret' : 'Generate a secret'}
      </Button>
    </Allowed>
  );
  const live = client.secrets.filter(({ state }) => state !== 'EXPIRED').length;
  const full =
    live >= secretsPerClient
      ? `A client of this account has room for ${secretsPerClient}. Revoke one first.`
      : undefined;
  const add = live > 0 && (
    <Allowed lack={lack ?? full}>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={15} />}
        disabled={Boolean(lack ?? full)}
        onClick={() => begin('addSecret', client)}
      >
        Add a secret
      </Button>
    </Allowed>
  );
  return (
    <Section
      title="Secrets"
      description={descriptions[secretVisibility]}
      actions={
        <>
          {add}
          {rotate}
        </>
      }
      flush={client.secrets.length > 0}
    >
      {client.secrets.length === 0 ? (
        <Nothing>This client has no secret yet, so it gets no tokens for itself.</Nothing>
      ) : (
        <DataTable
          label="Secrets"
          bare
          head={
            <>
              <Table.Th>Secret</Table.Th>
              <Table.Th>State</Table.Th>
              <Table.Th>Last used</Table.Th>
              <Table.Th>Created</Table.Th>
              {!lack && <ActionsHeader />}
            </>
          }
        >
          {client.secrets.map((secret) => {
            const endsSoon =
              secret.state === 'LIVE' && secret.expiresAt && new Date(secret.expiresAt).getTime() <= soon;
            const { word, color } = endsSoon ? ending : states[secret.state];
            return (
              <Table.Tr key={secret.id}>
                <Table.Td>
                  <Text span ff="monospace" size="sm">
                    {secret.hint}
                  </Text>
                  {secret.label && (
                    <Text size="xs" c="dimmed">
                      {secret.label}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>
                  <Badge color={color} miw="max-content">
                    {word}
                  </Badge>
                  {secret.expiresAt && (
                    <Text size="xs" c="dimmed">
                      {secret.state === 'EXPIRED' ? 'expired' : 'expires'} <Time at={secret.expiresAt} />
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>{secret.lastUsedAt ? <Time at={secret.lastUsedAt} /> : <Nothing>never</Nothing>}</Table.Td>
                <Table.Td>
                  <Time at={secret.createdAt} />
                  <Text size="xs" c="dimmed">
                    by {secret.createdBy.name}
                  </Text>
                </Table.Td>
                {!lack && (
                  <Table.Td>
                    <SecretActions client={client} secret={secret} begin={begin} />
                  </Table.Td>
                )}
              </Table.Tr>
            );
          })}
        </DataTable>
      )}
    </Section>
  );
}
