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
import { MenuDivider, MenuItem } from '../../ui/menu/items';
import { RowActions } from '../../ui/RowActions';
import { useMissingPrivilege } from '../../viewer/viewer';
import type { BeginClientAction, ClientAction } from '../useClientActions';

export function ClientRowActions({ client, begin }: { client: ClientRowFragment; begin: BeginClientAction }) {
  const mayChange = useMissingPrivilege('MANAGE_CLIENTS') === undefined;
  const item = (action: ClientAction) => ({ onClick: () => begin(action, client) });
  const params = { clientId: client.id };

  return (
    <RowActions of={client.name}>
      <MenuItem
        renderRoot={(props) => <Link {...props} to="/clients/$clientId" params={params} />}
        leftSection={<IconEye size={16} />}
      >
        View
      </MenuItem>
      {mayChange && (
        <>
          <MenuItem
            renderRoot={(props) => <Link {...props} to="/clients/$clientId/edit" params={params} />}
            leftSection={<IconPencil size={16} />}
          >
            Edit
          </MenuItem>
          <MenuItem
            renderRoot={(props) => <Link {...props} to="/clients/new" search={{ like: client.id }} />}
            leftSection={<IconCopyPlus size={16} />}
          >
            Duplicate
          </MenuItem>
          {client.enabled ? (
            <MenuItem leftSection={<IconPlayerPause size={16} />} {...item('disable')}>
              Disable
            </MenuItem>
          ) : (
            // While the vendor holds it nobody here can.
            <MenuItem disabled={client.hold !== null} leftSection={<IconPlayerPlay size={16} />} {...item('enable')}>
              Enable
            </MenuItem>
          )}
          {client.type === 'CONFIDENTIAL' && (
            <MenuItem leftSection={<IconRefresh size={16} />} {...item('rotate')}>
              Rotate secret
            </MenuItem>
          )}
          <MenuDivider />
          <MenuItem c="var(--mantine-color-error)" leftSection={<IconTrash size={16} />} {...item('delete')}>
            Delete
          </MenuItem>
        </>
      )}
    </RowActions>
  );
}
