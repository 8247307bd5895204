import { IconDeviceMobileOff, IconMail, IconPencil, IconPlayerPlay, IconTrash, IconUserOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import {
  type AdminDetailsFragment,
  DisableAdminDocument,
  EnableAdminDocument,
  RemoveAdminDocument,
  ResendInvitationDocument,
  ResetSecondFactorsDocument,
  RevokeInvitationDocument,
} from '../api/__generated__/graphql';
import { useCommand } from '../commands/useCommand';
import { type AskingCommand, effectOf } from '../labels/effects';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { MenuItem } from '../ui/menu/items';
import { RowActions } from '../ui/RowActions';
import { useViewer } from '../viewer/viewer';
import { deliveryMessages } from './deliveryMessages';
import { useMissingPrivilegeForAdmin } from './useMissingPrivilegeForAdmin';

interface Props {
  admin: AdminDetailsFragment;
  /** Called with the link to hand over, where there is no mail. */
  onInvitation: (link: string | null) => void;
}

type AdminAction = 'DISABLE' | 'RESET' | 'REMOVE' | 'REVOKE';

const dialogs: Record<AdminAction, { verb: string; of?: string; command: AskingCommand }> = {
  DISABLE: { verb: 'Disable', command: 'disableAdmin' },
  RESET: { verb: 'Reset', of: 'the second factors of ', command: 'resetSecondFactors' },
  REMOVE: { verb: 'Remove', command: 'removeAdmin' },
  REVOKE: { verb: 'Revoke', command: 'revokeInvitation' },
};

export function AdminActions({ admin, onInvitation }: Props) {
  const { id: viewerId } = useViewer();
  const missingPrivilege = useMissingPrivilegeForAdmin(admin);
  const [action, setAction] = useState<AdminAction>();
  const enable = useCommand(EnableAdminDocument, { successMessage: `${admin.name} is enabled.` });
  const disable = useCommand(DisableAdminDocument, {
    successMessage: `${admin.name} is disabled.`,
    skipsApproval: true,
  });
  const { id, version } = admin;
  const versioned = { input: { id, expectedVersion: version } };
  const reset = useCommand(ResetSecondFactorsDocument, {
    ...(action === 'RESET' && { preview: versioned }),
    successMessage: `The second factors of ${admin.name} are reset.`,
  });
  const remove = useCommand(RemoveAdminDocument, {
    ...(action === 'REMOVE' && { preview: versioned }),
    successMessage: `${admin.name} is removed.`,
  });
  const revoke = useCommand(RevokeInvitationDocument, {
    successMessage: 'The invitation is revoked.',
    skipsApproval: true,
  });
  const resend = useCommand(ResendInvitationDocument, {
    successMessage: ({ delivery }) => deliveryMessages[delivery ?? 'LINK'],
    hasEffect: true,
    skipsApproval: true,
    beforeRefresh: (payload) => onInvitation(payload.link ?? null),
  });
  const waits = { DISABLE: false, RESET: reset.waits, REMOVE: remove.waits, REVOKE: false };

  async function confirm() {
    if (action === 'DISABLE') await disable.run({ input: { id } });
    if (action === 'RESET') await reset.run(versioned);
    if (action === 'REMOVE') await remove.run(versioned);
    if (action === 'REVOKE') await revoke.run({ input: { id } });
    setAction(undefined);
  }

  // Viewers cannot change their own entry, and a viewer without the privilege gets no empty menu.
  if (missingPrivilege || id === viewerId) return null;
  return (
    <>
      <RowActions of={admin.name}>
        <MenuItem
          renderRoot={(props) => <Link {...props} to="/admins/$adminId" params={{ adminId: id }} />}
          leftSection={<IconPencil size={16} />}
        >
          Change privileges
        </MenuItem>
        {admin.state === 'INVITED' && (
          <MenuItem leftSection={<IconMail size={16} />} onClick={() => resend.run({ input: { id } })}>
            Send the invitation again
          </MenuItem>
        )}
        {(admin.secondFactors.hasTotp || admin.secondFactors.passkeys > 0) && (
          <MenuItem leftSection={<IconDeviceMobileOff size={16} />} onClick={() => setAction('RESET')}>
            Reset second factors
          </MenuItem>
        )}
        {admin.state === 'ACTIVE' && (
          <MenuItem leftSection={<IconUserOff size={16} />} onClick={() => setAction('DISABLE')}>
            Disable
          </MenuItem>
        )}
        {admin.state === 'DISABLED' && (
          <MenuItem leftSection={<IconPlayerPlay size={16} />} onClick={() => enable.run(versioned)}>
            Enable
          </MenuItem>
        )}
        <MenuItem
          c="var(--mantine-color-error)"
          leftSection={<IconTrash size={16} />}
          onClick={() => setAction(admin.state === 'INVITED' ? 'REVOKE' : 'REMOVE')}
        >
          {admin.state === 'INVITED' ? 'Revoke the invitation' : 'Remove'}
        </MenuItem>
      </RowActions>
      {action && (
        <ConfirmDialog
          title={`${dialogs[action].verb} ${dialogs[action].of ?? ''}${admin.name}?`}
          verb={dialogs[action].verb}
          dangerous
          busy={disable.busy || reset.busy || remove.busy || revoke.busy}
          onConfirm={confirm}
          onClose={() => setAction(undefined)}
        >
          {effectOf(dialogs[action].command, { waits: waits[action] }).join(' ')}
          {action === 'RESET' && reset.commentField}
          {action === 'REMOVE' && remove.commentField}
        </ConfirmDialog>
      )}
    </>
  );
}
