import { isNameTyped } from '@countersign/schema';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { type CustomerRowFragment, SuspendAccountDocument } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { WaitingAlready } from '../../commands/WaitingAlready';
import { effectOf } from '../../labels/effects';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ConflictAlert } from '../../ui/ConflictAlert';
import { EffectAlert } from '../../ui/EffectAlert';
import { useFreshCustomer } from '../useFreshCustomer';
import { SuspendConfirmation } from './SuspendConfirmation';

/** In two steps: why, which the customer reads; then what follows, and the name. */
export function SuspendDialog({ customer, onClose }: { customer: CustomerRowFragment; onClose: () => void }) {
  const { target, failure, fieldErrors, handleFailure, circumstances } = useFreshCustomer(customer);
  const [reason, setReason] = useState('');
  const [step, setStep] = useState<'WHY' | 'CONFIRM'>('WHY');
  const [typed, setTyped] = useState('');
  const { run, busy } = useCommand(SuspendAccountDocument, {
    successMessage: `${target.name} is suspended.`,
    handlesFailure: true,
    skipsApproval: true,
  });

  async function suspend() {
    const result = await run({ input: { id: target.id, reason: reason.trim(), confirmation: typed.trim() } });
    if (result.outcome !== 'REFUSED') return onClose();
    await handleFailure(result.failure);
    if (result.failure.issues.some(({ path }) => path[0] === 'reason')) setStep('WHY');
  }

  const isReasoned = reason.trim() !== '';
  return (
    <ConfirmDialog
      title={`Suspend ${target.name}?`}
      verb={step === 'WHY' ? 'Go on' : 'Suspend account'}
      dangerous={step === 'CONFIRM'}
      busy={busy}
      ready={isReasoned && (step === 'WHY' || isNameTyped(typed, target.name))}
      onConfirm={step === 'WHY' ? () => setStep('CONFIRM') : suspend}
      onClose={onClose}
    >
      {failure && failure.issues.length === 0 && <ConflictAlert failure={failure} what="account" />}
      {step === 'WHY' ? (
        <>
          <WaitingAlready subjectId={target.id} what="account" />
          <Textarea
            label="Why?"
            description="Its people read this: by mail, and in place of every page while it is suspended. It stays in both audits."
            required
            autosize
            minRows={2}
            maxRows={6}
            maxLength={500}
            data-autofocus
            value={reason}
            error={fieldErrors.reason}
            // It is one line, wherever it is shown.
            onChange={(event) => setReason(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
          />
        </>
      ) : (
        <SuspendConfirmation
          name={target.name}
          reason={reason.trim()}
          typed={typed}
          error={fieldErrors.confirmation}
          onType={setTyped}
          onBack={() => setStep('WHY')}
        >
          <EffectAlert effect={effectOf('suspendAccount', { waits: false, customer: circumstances })} grave />
        </SuspendConfirmation>
      )}
    </ConfirmDialog>
  );
}
