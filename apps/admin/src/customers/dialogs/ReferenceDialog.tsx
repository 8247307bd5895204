import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { type CustomerRowFragment, SetReferenceDocument } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { WaitingAlready } from '../../commands/WaitingAlready';
import { effectOf } from '../../labels/effects';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ConflictAlert } from '../../ui/ConflictAlert';
import { EffectAlert } from '../../ui/EffectAlert';
import { useFreshCustomer } from '../useFreshCustomer';

export function ReferenceDialog({ customer, onClose }: { customer: CustomerRowFragment; onClose: () => void }) {
  const { target, failure, fieldErrors, handleFailure, circumstances } = useFreshCustomer(customer);
  const [reference, setReference] = useState(customer.reference ?? '');
  const { run, busy, commentField, waits } = useCommand(SetReferenceDocument, {
    alwaysWaits: true,
    successMessage: 'The reference is changed.',
    handlesFailure: true,
  });

  async function change() {
    const input = { id: target.id, expectedVersion: target.version, reference: reference.trim() };
    const result = await run({ input });
    if (result.outcome === 'REFUSED') await handleFailure(result.failure);
    else onClose();
  }

  const typed = reference.trim();
  return (
    <ConfirmDialog
      title={target.reference ? `Change the reference of ${target.name}?` : `Set a reference for ${target.name}?`}
      verb="Ask for it"
      busy={busy}
      ready={typed !== '' && typed !== target.reference}
      onConfirm={change}
      onClose={onClose}
    >
      {failure && !fieldErrors.reference && <ConflictAlert failure={failure} what="account" />}
      <WaitingAlready subjectId={target.id} what="account" />
      <TextInput
        label="Reference"
        description="Your own id of this customer: letters, digits and . _ : -"
        required
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        value={reference}
        error={fieldErrors.reference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      <EffectAlert effect={effectOf('setReference', { waits, customer: circumstances })} grave />
      {commentField}
    </ConfirmDialog>
  );
}
