import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { deliveryMessages } from '../../admins/deliveryMessages';
import { InvitationLink } from '../../admins/InvitationLink';
import { type CustomerRowFragment, InviteAccountAdminDocument } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { WaitingAlready } from '../../commands/WaitingAlready';
import { effectOf } from '../../labels/effects';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ConflictAlert } from '../../ui/ConflictAlert';
import { EffectAlert } from '../../ui/EffectAlert';
import { useFreshCustomer } from '../useFreshCustomer';

/** Invites an admin into an account that nobody has come into yet, for where the first invitation went astray. */
export function InviteDialog({ customer, onClose }: { customer: CustomerRowFragment; onClose: () => void }) {
  const { target, failure, fieldErrors, handleFailure } = useFreshCustomer(customer);
  const [adminEmail, setEmail] = useState('');
  const [adminName, setName] = useState('');
  const [link, setLink] = useState<string>();
  const { run, busy, commentField, waits } = useCommand(InviteAccountAdminDocument, {
    // No notification with a link to hand over: the visible link is the confirmation.
    successMessage: (made) => (made.link ? undefined : deliveryMessages[made.delivery ?? 'LINK']),
    handlesFailure: true,
  });

  async function invite() {
    const result = await run({ input: { id: target.id, adminEmail, adminName } });
    if (result.outcome === 'REFUSED') return handleFailure(result.failure);
    if (result.outcome === 'APPLIED' && result.payload.link) return setLink(result.payload.link);
    onClose();
  }

  if (link) return <InvitationLink link={link} onClose={onClose} />;
  return (
    <ConfirmDialog
      title={`Invite an admin of ${target.name}?`}
      verb="Invite"
      busy={busy}
      ready={adminEmail.trim() !== '' && adminName.trim() !== ''}
      onConfirm={invite}
      onClose={onClose}
    >
      {failure && failure.issues.length === 0 && <ConflictAlert failure={failure} what="account" />}
      <WaitingAlready subjectId={target.id} what="account" />
      <TextInput
        label="Email"
        type="email"
        required
        autoComplete="off"
        data-autofocus
        value={adminEmail}
        error={fieldErrors.adminEmail}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <TextInput
        label="Name"
        required
        autoComplete="off"
        value={adminName}
        error={fieldErrors.adminName}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <EffectAlert effect={effectOf('inviteAccountAdmin', { waits })} grave={false} />
      {commentField}
    </ConfirmDialog>
  );
}
