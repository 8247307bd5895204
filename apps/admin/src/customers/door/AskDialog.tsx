import { maxSupportHours } from '@countersign/schema';
import { NumberInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { RequestSupportAccessDocument } from '../../api/__generated__/graphql';
import type { Failure } from '../../api/failure';
import { useCommand } from '../../commands/useCommand';
import { toFormErrors } from '../../form/toFormErrors';
import { effectOf } from '../../labels/effects';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { EffectAlert } from '../../ui/EffectAlert';
import { FailureAlert } from '../../ui/FailureAlert';

interface Props {
  account: { readonly id: string; readonly name: string };
  onClose: () => void;
}

/** Asks the admins of a customer to let the viewer look inside. */
export function AskDialog({ account, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [hours, setHours] = useState<number | string>(4);
  const [failure, setFailure] = useState<Failure>();
  const { run, busy } = useCommand(RequestSupportAccessDocument, {
    successMessage: `The admins of ${account.name} are asked.`,
    handlesFailure: true,
    skipsApproval: true,
  });
  const errors = toFormErrors(failure?.issues ?? []);

  async function ask() {
    const result = await run({ input: { accountId: account.id, reason: reason.trim(), hours: Number(hours) } });
    if (result.outcome === 'REFUSED') setFailure(result.failure);
    else onClose();
  }

  return (
    <ConfirmDialog
      title={`Ask to look inside ${account.name}?`}
      verb="Ask"
      busy={busy}
      ready={reason.trim() !== '' && Number.isInteger(hours)}
      onConfirm={ask}
      onClose={onClose}
    >
      {failure && failure.issues.length === 0 && <FailureAlert failure={failure} />}
      <Textarea
        label="Why?"
        description="Its admins read this before they answer. It stays in both audits."
        required
        autosize
        minRows={2}
        maxRows={6}
        maxLength={500}
        data-autofocus
        value={reason}
        error={errors.reason}
        // It is one line, wherever it is shown.
        onChange={(event) => setReason(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
      />
      <NumberInput
        label="For how many hours?"
        description="From when they let you."
        min={1}
        max={maxSupportHours}
        allowDecimal={false}
        value={hours}
        error={errors.hours}
        onChange={setHours}
        w={220}
      />
      <EffectAlert effect={effectOf('requestSupportAccess', { waits: false })} grave={false} />
    </ConfirmDialog>
  );
}
