import { Menu } from '@mantine/core';
import { IconBan, IconPencil, IconRefresh, IconSend } from '@tabler/icons-react';
import type { ClientDetailsFragment } from '../../api/__generated__/graphql';
import { RowActions } from '../../ui/RowActions';
import type { BeginClientAction } from '../useClientActions';

interface Props {
  client: ClientDetailsFragment;
  secret: ClientDetailsFragment['secrets'][number];
  begin: BeginClientAction;
}

/** The actions on one secret. */
export function SecretActions({ client, secret, begin }: Props) {
  return (
    <RowActions of={secret.hint}>
      {secret.recoverable && secret.state !== 'EXPIRED' && (
        <Menu.Item leftSection={<IconSend size={16} />} onClick={() => begin('shareLink', client, secret)}>
          Send it by a link
        </Menu.Item>
      )}
      {secret.state === 'LIVE' && (
        <Menu.Item leftSection={<IconRefresh size={16} />} onClick={() => begin('rotate', client, secret)}>
          Rotate this secret
        </Menu.Item>
      )}
      {secret.state !== 'EXPIRED' && (
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => begin('updateSecret', client, secret)}>
          Change label or end
        </Menu.Item>
      )}
      <Menu.Item
        c="var(--mantine-color-error)"
        leftSection={<IconBan size={16} />}
        onClick={() => begin('revoke', client, secret)}
      >
        {secret.state === 'REPLACED' ? 'Finish now' : 'Revoke'}
      </Menu.Item>
    </RowActions>
  );
}
