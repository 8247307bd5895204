import { Button } from '@mantine/core';
import { IconPlus, IconRefresh } from '@tabler/icons-react';
import type { ClientDetailsFragment } from '../../api/__generated__/graphql';
import { mostSecrets, secretsFull } from '../../labels/limits';
import { ActionsHeader } from '../../ui/ActionsHeader';
import { DataTable } from '../../ui/DataTable';
import { DisabledTooltip } from '../../ui/DisabledTooltip';
import { EmptyValue } from '../../ui/EmptyValue';
import { Section } from '../../ui/Section';
import { Table } from '../../ui/table/Table';
import { useMissingPrivilege, useViewer } from '../../viewer/viewer';
import { RotationSteps, rotationsOf } from '../rotate/RotationSteps';
import type { BeginClientAction } from '../useClientActions';
import { SecretActions } from './SecretActions';
import { SecretRow } from './SecretRow';

const descriptions: Record<'SHOWN_ONCE' | 'RECOVERABLE', (each: boolean) => string> = {
  SHOWN_ONCE: () => 'The value is shown once, when it is made. Only its beginning and end are kept in sight.',
  RECOVERABLE: (each) =>
    `The eye shows the value for ten seconds, after ${each ? 'a passcode each time' : 'a passcode'}. Each look is noted in the audit.`,
};

export function SecretsSection({ client, begin }: { client: ClientDetailsFragment; begin: BeginClientAction }) {
  const missingPrivilege = useMissingPrivilege('MANAGE_CLIENTS');
  const { account } = useViewer();
  const { secretVisibility, stepUpForEachReveal } = account.settings;
  const secretsPerClient = mostSecrets(account);
  if (client.type === 'PUBLIC') {
    return (
      <Section title="Secrets">
        <EmptyValue>A public client has no secret: it gets tokens only for a person who signs in.</EmptyValue>
      </Section>
    );
  }
  const rotate = (
    <DisabledTooltip reason={missingPrivilege}>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconRefresh size={15} />}
        disabled={Boolean(missingPrivilege)}
        onClick={() => begin('rotate', client)}
      >
        {client.secrets.length > 0 ? 'Rotate secret' : 'Generate a secret'}
      </Button>
    </DisabledTooltip>
  );
  const live = client.secrets.filter(({ state }) => state !== 'EXPIRED').length;
  const full = live >= secretsPerClient ? secretsFull(account) : undefined;
  const add = live > 0 && (
    <DisabledTooltip reason={missingPrivilege ?? full}>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={15} />}
        disabled={Boolean(missingPrivilege ?? full)}
        onClick={() => begin('addSecret', client)}
      >
        Add a secret
      </Button>
    </DisabledTooltip>
  );
  return (
    <Section
      title="Secrets"
      description={descriptions[secretVisibility](stepUpForEachReveal)}
      actions={
        <>
          {add}
          {rotate}
        </>
      }
      flush={client.secrets.length > 0}
    >
      {rotationsOf(client).map(({ fresh, replaced }) => (
        <RotationSteps key={fresh.id} client={client} fresh={fresh} replaced={replaced} begin={begin} />
      ))}
      {client.secrets.length === 0 ? (
        <EmptyValue>
          {client.publicKeys
            ? 'This client has no secret, and needs none: it authenticates with signed assertions.'
            : 'This client has no secret yet, so it gets no tokens for itself.'}
        </EmptyValue>
      ) : (
        <DataTable
          label="Secrets"
          borderless
          head={
            <>
              <Table.Th>Secret</Table.Th>
              <Table.Th>State</Table.Th>
              <Table.Th visibleFrom="sm">Last used</Table.Th>
              <Table.Th visibleFrom="sm">Created</Table.Th>
              {!missingPrivilege && <ActionsHeader />}
            </>
          }
        >
          {client.secrets.map((secret) => (
            <SecretRow
              key={secret.id}
              client={client}
              secret={secret}
              actions={missingPrivilege ? undefined : <SecretActions client={client} secret={secret} begin={begin} />}
            />
          ))}
        </DataTable>
      )}
    </Section>
  );
}
