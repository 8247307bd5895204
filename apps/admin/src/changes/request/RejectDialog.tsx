import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { type ChangeRequestDetailsFragment, RejectChangeRequestDocument } from '../../api/__generated__/graphql';
import type { Failure } from '../../api/failure';
import { useCommand } from '../../commands/useCommand';
import { actorAtFirst } from '../../labels/actor';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { FailureAlert } from '../../ui/FailureAlert';

interface Props {
  request: ChangeRequestDetailsFragment;
  onClose: () => void;
  onDecided: () => unknown;
}

export function RejectDialog({ request: { id, version, number, requester }, onClose, onDecided }: Props) {
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const { run, busy } = useCommand(RejectChangeRequestDocument, {
    successMessage: `Change request ${number} is rejected.`,
    handlesFailure: true,
    hasEffect: true,
    skipsApproval: true,
    async beforeRefresh() {
      onClose();
      await onDecided();
    },
  });

  async function reject() {
    const result = await run({ input: { id, expectedVersion: version, reason: reason.trim() } });
    if (result.outcome === 'REFUSED') setFailure(result.failure);
  }

  return (
    <ConfirmDialog
      title={`Reject change request ${number}?`}
      verb="Reject"
      dangerous
      busy={busy}
      ready={reason.trim() !== ''}
      onConfirm={reject}
      onClose={onClose}
    >
      {failure && <FailureAlert failure={failure} />}
      <Textarea
        label="Why?"
        description={`${actorAtFirst(requester)} reads this, and it stays in the audit.`}
        required
        data-autofocus
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
