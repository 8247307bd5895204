import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { type CustomerRowFragment, RenameAccountDocument } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { WaitingAlready } from '../../commands/WaitingAlready';
import { effectOf } from '../../labels/effects';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ConflictAlert } from '../../ui/ConflictAlert';
import { EffectAlert } from '../../ui/EffectAlert';
import { useFreshCustomer } from '../useFreshCustomer';

export function RenameDialog({ customer, onClose }: { customer: CustomerRowFragment; onClose: () => void }) {
  const { target, failure, fieldErrors, handleFailure, circumstances } = useFreshCustomer(customer);
  const [name, setName] = useState(customer.name);
  const which = { id: target.id, expectedVersion: target.version };
  const { run, busy, commentField, waits } = useCommand(RenameAccountDocument, {
    // Some other name: whether it waits does not depend on which, and nothing is asked while one types.
    preview: { input: { ...which, name: `${target.name.slice(0, 190)} anew` } },
    successMessage: 'The account is renamed.',
    handlesFailure: true,
  });

  async function rename() {
    const result = await run({ input: { ...which, name: name.trim() } });
    if (result.outcome === 'REFUSED') await handleFailure(result.failure);
    else onClose();
  }

  const typed = name.trim();
  return (
    <ConfirmDialog
      title={`Rename ${target.name}?`}
      verb="Rename account"
      busy={busy}
      ready={typed !== '' && typed !== target.name}
      onConfirm={rename}
      onClose={onClose}
    >
      {failure && !fieldErrors.name && <ConflictAlert failure={failure} what="account" />}
      <WaitingAlready subjectId={target.id} what="account" />
      <TextInput
        label="Name"
        required
        maxLength={200}
        autoComplete="off"
        data-autofocus
        value={name}
        error={fieldErrors.name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <EffectAlert effect={effectOf('renameAccount', { waits, customer: circumstances })} grave={false} />
      {commentField}
    </ConfirmDialog>
  );
}
