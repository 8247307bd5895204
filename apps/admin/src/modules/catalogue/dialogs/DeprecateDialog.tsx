import { sunsetNoticeDays } from '@countersign/schema';
import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  type CatalogueModuleDetailsFragment,
  CatalogueModulesDocument,
  DeprecateModuleDocument,
} from '../../../api/__generated__/graphql';
import { useCommand } from '../../../commands/useCommand';
import { WaitingAlready } from '../../../commands/WaitingAlready';
import { effectOf } from '../../../labels/effects';
import { useAllPages } from '../../../localList/useAllPages';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { ConflictAlert } from '../../../ui/ConflictAlert';
import { EffectAlert } from '../../../ui/EffectAlert';
import { dayFromNow, endOfDay } from '../endOfDay';
import { useFreshModule } from '../useFreshModule';

interface Props {
  module: CatalogueModuleDetailsFragment;
  onClose: () => void;
}

export function DeprecateDialog({ module, onClose }: Props) {
  const { target, failure, fieldErrors, handleFailure, published } = useFreshModule(module);
  const [day, setDay] = useState(dayFromNow(3 * sunsetNoticeDays));
  const [successorId, setSuccessorId] = useState(target.successorId);
  const [reason, setReason] = useState('');
  const { data } = useAllPages(CatalogueModulesDocument, 'catalogueModules');
  const successors = (data ?? []).filter(({ id, state }) => state === 'PUBLISHED' && id !== target.id);
  const input = {
    id: target.id,
    expectedVersion: target.version,
    sunsetAt: endOfDay(day) ?? '',
    ...(successorId !== null && { successorId }),
    ...(reason.trim() !== '' && { reason: reason.trim() }),
  };
  const { run, busy, commentField, waits } = useCommand(DeprecateModuleDocument, {
    successMessage: `${target.name} is deprecated.`,
    handlesFailure: true,
  });

  async function deprecate() {
    const result = await run({ input });
    if (result.outcome === 'REFUSED') await handleFailure(result.failure);
    else onClose();
  }

  return (
    <ConfirmDialog
      title={`Deprecate ${target.name}?`}
      verb="Deprecate module"
      busy={busy}
      ready={day !== ''}
      onConfirm={deprecate}
      onClose={onClose}
    >
      {failure && failure.issues.length === 0 && <ConflictAlert failure={failure} what="module" />}
      <WaitingAlready subjectId={target.id} what="module" />
      <EffectAlert effect={effectOf('deprecateModule', { waits, published })} grave />
      <TextInput
        label="Ends on"
        description={`Accounts need time: an end in less than ${sunsetNoticeDays} days takes a reason.`}
        type="date"
        required
        min={dayFromNow(0)}
        value={day}
        error={fieldErrors.sunsetAt}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <Select
        label="What takes its place"
        placeholder="Nothing"
        clearable
        data={successors.map(({ id, name }) => ({ value: id, label: name }))}
        value={successorId}
        error={fieldErrors.successorId}
        onChange={setSuccessorId}
        comboboxProps={{ withinPortal: false }}
      />
      <TextInput
        label="Reason"
        maxLength={500}
        autoComplete="off"
        value={reason}
        error={fieldErrors.reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {commentField}
    </ConfirmDialog>
  );
}
