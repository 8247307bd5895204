import { NumberInput, Text } from '@mantine/core';
import { useState } from 'react';
import { ReplayWebhookEventsDocument } from '../api/__generated__/graphql';
import type { Failure } from '../api/failure';
import { useCommand } from '../commands/useCommand';
import { effectOf } from '../labels/effects';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { FailureAlert } from '../ui/FailureAlert';
import type { EndpointDialogProps } from './endpointDialog';

export function ReplayDialog({ endpoint, onClose }: EndpointDialogProps) {
  const [failure, setFailure] = useState<Failure>();
  const [fromSequence, setFrom] = useState(endpoint.sequence);
  const target = { id: endpoint.id, expectedVersion: endpoint.version };
  const { run, busy, commentField, waits } = useCommand(ReplayWebhookEventsDocument, {
    preview: { input: { ...target, fromSequence: endpoint.sequence } },
    successMessage: 'Past events are on their way again.',
    handlesFailure: true,
  });

  async function replay() {
    const result = await run({ input: { ...target, fromSequence } });
    if (result.outcome === 'REFUSED') setFailure(result.failure);
    else onClose();
  }

  return (
    <ConfirmDialog
      title={`Send past events again to ${endpoint.name}?`}
      verb="Send again"
      busy={busy}
      ready={fromSequence >= 1}
      onConfirm={replay}
      onClose={onClose}
    >
      {failure && <FailureAlert failure={failure} />}
      <Text size="sm">{effectOf('replayWebhookEvents', { waits }).join(' ')}</Text>
      <NumberInput
        label="From this event on"
        description={`The number of its entry in the audit: 1 to ${endpoint.sequence.toLocaleString('en')}.`}
        min={1}
        max={endpoint.sequence}
        allowDecimal={false}
        value={fromSequence}
        onChange={(value) => setFrom(Number(value))}
      />
      {commentField}
    </ConfirmDialog>
  );
}
