import { IconEye, IconHash, IconPencil, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { CustomerRowFragment } from '../../api/__generated__/graphql';
import { MenuDivider, MenuItem } from '../../ui/menu/items';
import { RowActions } from '../../ui/RowActions';
import { useMissingPrivilege } from '../../viewer/viewer';
import type { BeginCustomerAction, CustomerAction } from '../useCustomerActions';

export function CustomerRowActions({ customer, begin }: { customer: CustomerRowFragment; begin: BeginCustomerAction }) {
  const mayChange = useMissingPrivilege('MANAGE_ACCOUNTS') === undefined;
  const item = (action: CustomerAction) => ({ onClick: () => begin(action, customer) });
  return (
    <RowActions of={customer.name}>
      <MenuItem
        renderRoot={(props) => <Link {...props} to="/accounts/$accountId" params={{ accountId: customer.id }} />}
        leftSection={<IconEye size={16} />}
      >
        View
      </MenuItem>
      {mayChange && (
        <>
          <MenuItem leftSection={<IconPencil size={16} />} {...item('rename')}>
            Rename
          </MenuItem>
          <MenuItem leftSection={<IconHash size={16} />} {...item('reference')}>
            {customer.reference ? 'Change the reference' : 'Set a reference'}
          </MenuItem>
          <MenuDivider />
          {customer.state === 'OPEN' ? (
            <MenuItem c="var(--mantine-color-error)" leftSection={<IconPlayerPause size={16} />} {...item('suspend')}>
              Suspend
            </MenuItem>
          ) : (
            <MenuItem leftSection={<IconPlayerPlay size={16} />} {...item('resume')}>
              Resume
            </MenuItem>
          )}
        </>
      )}
    </RowActions>
  );
}
