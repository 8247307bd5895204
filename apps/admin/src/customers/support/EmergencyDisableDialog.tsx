import { Anchor, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type CustomerClientCardFragment, EmergencyDisableClientDocument } from '../../api/__generated__/graphql';
import type { Failure } from '../../api/failure';
import { useCommand } from '../../commands/useCommand';
import { toFormErrors } from '../../form/toFormErrors';
import { effectOf } from '../../labels/effects';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { EffectAlert } from '../../ui/EffectAlert';
import { FailureAlert } from '../../ui/FailureAlert';

interface Props {
  client: CustomerClientCardFragment;
  onClose: () => void;
}

/** In two steps: why, which the customer reads; then what follows. */
export function EmergencyDisableDialog({ client: { id, name, accountName }, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [step, setStep] = useState<'WHY' | 'CONFIRM'>('WHY');
  const [failure, setFailure] = useState<Failure>();
  const { run, busy } = useCommand(EmergencyDisableClientDocument, {
    successMessage: `${name} is disabled.`,
    handlesFailure: true,
    skipsApproval: true,
  });

  async function disable() {
    const result = await run({ input: { id, reason: reason.trim() } });
    if (result.outcome !== 'REFUSED') return onClose();
    setFailure(result.failure);
    if (result.failure.issues.length > 0) setStep('WHY');
  }

  return (
    <ConfirmDialog
      title={`Disable ${name} of ${accountName}?`}
      verb={step === 'WHY' ? 'Go on' : 'Disable client'}
      dangerous={step === 'CONFIRM'}
      busy={busy}
      ready={reason.trim() !== ''}
      onConfirm={step === 'WHY' ? () => setStep('CONFIRM') : disable}
      onClose={onClose}
    >
      {failure && failure.issues.length === 0 && <FailureAlert failure={failure} />}
      {step === 'WHY' ? (
        <Textarea
          label="Why?"
          description="Its owner and the admins of its account read this, by mail and on its page. It stays in both audits."
          required
          autosize
          minRows={2}
          maxRows={6}
          maxLength={500}
          data-autofocus
          value={reason}
          error={toFormErrors(failure?.issues ?? []).reason}
          // It is one line, wherever it is shown.
          onChange={(event) => setReason(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
        />
      ) : (
        <Stack>
          <div role="status">
            <EffectAlert effect={effectOf('emergencyDisableClient', { waits: false })} grave />
          </div>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            They read: “{reason.trim()}”{' '}
            <Anchor component="button" type="button" size="sm" onClick={() => setStep('WHY')}>
              Change it
            </Anchor>
          </Text>
        </Stack>
      )}
    </ConfirmDialog>
  );
}
