import { IconBan, IconPencil, IconRefresh, IconSend } from '@tabler/icons-react';
import type { ClientDetailsFragment } from '../../api/__generated__/graphql';
import { MenuItem } from '../../ui/menu/items';
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
        <MenuItem leftSection={<IconSend size={16} />} onClick={() => begin('shareLink', client, secret)}>
          Send it by a link
        </MenuItem>
      )}
      {secret.state === 'LIVE' && (
        <MenuItem leftSection={<IconRefresh size={16} />} onClick={() => begin('rotate', client, secret)}>
          Rotate this secret
        </MenuItem>
      )}
      {secret.state !== 'EXPIRED' && (
        <MenuItem leftSection={<IconPencil size={16} />} onClick={() => begin('updateSecret', client, secret)}>
          Change label or end
        </MenuItem>
      )}
      <MenuItem
        c="var(--mantine-color-error)"
        leftSection={<IconBan size={16} />}
        onClick={() => begin('revoke', client, secret)}
      >
        {secret.state === 'REPLACED' ? 'Finish now' : 'Revoke'}
      </MenuItem>
    </RowActions>
  );
}
