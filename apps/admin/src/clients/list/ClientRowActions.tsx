import { Menu } from '@mantine/core';
import {
  IconCopyPlus,
  IconEye,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconRefresh,
  IconTrash,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ClientRowFragment } from '../../api/__generated__/graphql';
import { RowActions } from '../../ui/RowActions';
import { useMissingPrivilege } from '../../viewer/viewer';
import type { BeginClientAction, ClientAction } from '../useClientActions';

export function ClientRowActions({ client, begin }: { client: ClientRowFragment; begin: BeginClientAction }) {
  const mayChange = useMissingPrivilege('MANAGE_CLIENTS') === undefined;
  const item = (action: ClientAction) => ({ onClick: () => begin(action, client) });
  const params = { clientId: client.id };

  return (
    <RowActions of={client.name}>
      <Menu.Item
        renderRoot={(props) => <Link {...props} to="/clients/$clientId" params={params} />}
        leftSection={<IconEye size={16} />}
      >
        View
      </Menu.Item>
      {mayChange && (
        <>
          <Menu.Item
            renderRoot={(props) => <Link {...props} to="/clients/$clientId/edit" params={params} />}
            leftSection={<IconPencil size={16} />}
          >
            Edit
          </Menu.Item>
          <Menu.Item
            renderRoot={(props) => <Link {...props} to="/clients/new" search={{ like: client.id }} />}
            leftSection={<IconCopyPlus size={16} />}
          >
            Duplicate
          </Menu.Item>
          {client.enabled ? (
            <Menu.Item leftSection={<IconPlayerPause size={16} />} {...item('disable')}>
              Disable
            </Menu.Item>
          ) : (
            // While the vendor holds it nobody here can.
            <Menu.Item disabled={client.hold !== null} leftSection={<IconPlayerPlay size={16} />} {...item('enable')}>
              Enable
            </Menu.Item>
          )}
          {client.type === 'CONFIDENTIAL' && (
            <Menu.Item leftSection={<IconRefresh size={16} />} {...item('rotate')}>
              Rotate secret
            </Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item c="var(--mantine-color-error)" leftSection={<IconTrash size={16} />} {...item('delete')}>
            Delete
          </Menu.Item>
        </>
      )}
    </RowActions>
  );
}
