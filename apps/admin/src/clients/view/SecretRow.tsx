import { Badge, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ClientDetailsFragment, SecretState } from '../../api/__generated__/graphql';
import { ActorName } from '../../audit/ActorName';
import { EmptyValue } from '../../ui/EmptyValue';
import { Time } from '../../ui/Time';
import { Table } from '../../ui/table/Table';
import { useExpiresSoon } from '../health/useExpiresSoon';
import { SecretValue } from './SecretValue';

const states: Record<SecretState, { text: string; color: string }> = {
  LIVE: { text: 'Works', color: 'green' },
  REPLACED: { text: 'Replaced', color: 'yellow' },
  EXPIRED: { text: 'Expired', color: 'gray' },
};

/** The state in which the owner is also warned by mail. */
const ending = { text: 'Ends soon', color: 'yellow' };

/** Nothing of a disabled client works. */
const disabled = { text: 'Client disabled', color: 'gray' };

interface Props {
  client: Pick<ClientDetailsFragment, 'id' | 'enabled'>;
  secret: ClientDetailsFragment['secrets'][number];
  /** The actions for viewers with the privilege. */
  actions: ReactNode;
}

export function SecretRow({ client, secret, actions }: Props) {
  const { label, state, expiresAt, lastUsedAt, createdAt, createdBy, leak } = secret;
  const isExpiringSoon = useExpiresSoon();
  const expiresSoon = state === 'LIVE' && expiresAt && isExpiringSoon(expiresAt);
  const working = expiresSoon ? ending : states[state];
  const { text, color } = client.enabled || state === 'EXPIRED' ? working : disabled;
  return (
    <Table.Tr>
      <Table.Td>
        <SecretValue clientId={client.id} secret={secret} />
        {label && (
          <Text size="xs" c="dimmed">
            {label}
          </Text>
        )}
        <Text size="xs" c="dimmed" hiddenFrom="sm">
          made <Time at={createdAt} /> by <ActorName actor={createdBy} />
        </Text>
      </Table.Td>
      <Table.Td>
        <Badge color={color} miw="max-content">
          {text}
        </Badge>{' '}
        {leak && (
          <Badge color="red" miw="max-content">
            Leaked
          </Badge>
        )}
        {expiresAt && (
          <Text size="xs" c="dimmed">
            {state === 'EXPIRED' ? 'expired' : 'expires'} <Time at={expiresAt} />
          </Text>
        )}
        <Text size="xs" c="dimmed" hiddenFrom="sm">
          {lastUsedAt ? (
            <>
              last used <Time at={lastUsedAt} />
            </>
          ) : (
            'never used'
          )}
        </Text>
      </Table.Td>
      <Table.Td visibleFrom="sm">{lastUsedAt ? <Time at={lastUsedAt} /> : <EmptyValue>Never</EmptyValue>}</Table.Td>
      <Table.Td visibleFrom="sm">
        <Time at={createdAt} />
        <Text size="xs" c="dimmed">
          by <ActorName actor={createdBy} />
        </Text>
      </Table.Td>
      {actions && <Table.Td ta="right">{actions}</Table.Td>}
    </Table.Tr>
  );
}
