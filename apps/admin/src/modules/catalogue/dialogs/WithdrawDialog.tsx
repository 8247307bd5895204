import { useState } from 'react';
import { type CatalogueModuleDetailsFragment, WithdrawModuleDocument } from '../../../api/__generated__/graphql';
import { useCommand } from '../../../commands/useCommand';
import { WaitingAlready } from '../../../commands/WaitingAlready';
import { effectOf } from '../../../labels/effects';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { ConfirmNameField } from '../../../ui/ConfirmNameField';
import { ConflictAlert } from '../../../ui/ConflictAlert';
import { EffectAlert } from '../../../ui/EffectAlert';
import { useFreshModule } from '../useFreshModule';

interface Props {
  module: CatalogueModuleDetailsFragment;
  onClose: () => void;
}

export function WithdrawDialog({ module, onClose }: Props) {
  const { target, failure, fieldErrors, handleFailure, published } = useFreshModule(module);
  const [typed, setTyped] = useState('');
  const { run, busy, commentField, waits } = useCommand(WithdrawModuleDocument, {
    preview: { input: { id: target.id, expectedVersion: target.version, confirmation: target.key } },
    successMessage: `${target.name} is withdrawn.`,
    handlesFailure: true,
  });

  async function withdraw() {
    const input = { id: target.id, expectedVersion: target.version, confirmation: typed.trim() };
    const result = await run({ input });
    if (result.outcome === 'REFUSED') await handleFailure(result.failure);
    else onClose();
  }

  return (
    <ConfirmDialog
      title={`Withdraw ${target.name}?`}
      verb="Withdraw module"
      dangerous
      busy={busy}
      ready={typed.trim() === target.key}
      onConfirm={withdraw}
      onClose={onClose}
    >
      {failure && failure.issues.length === 0 && <ConflictAlert failure={failure} what="module" />}
      <WaitingAlready subjectId={target.id} what="module" />
      <EffectAlert effect={effectOf('withdrawModule', { waits, published })} grave />
      <ConfirmNameField name={target.key} value={typed} onChange={setTyped} error={fieldErrors.confirmation} />
      {commentField}
    </ConfirmDialog>
  );
}
