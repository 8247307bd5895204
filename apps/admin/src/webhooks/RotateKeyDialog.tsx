import { maxKeyOverlapHours } from '@countersign/schema';
import { NumberInput, Text } from '@mantine/core';
import { useState } from 'react';
import { type CreatedSecretFragment, RotateWebhookSecretDocument } from '../api/__generated__/graphql';
import type { Failure } from '../api/failure';
import { useCommand } from '../commands/useCommand';
import { effectOf } from '../labels/effects';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { FailureAlert } from '../ui/FailureAlert';
import type { EndpointDialogProps } from './endpointDialog';
import { WebhookSecretDialog } from './WebhookSecretDialog';

export function RotateKeyDialog({ endpoint, onClose }: EndpointDialogProps) {
  const [failure, setFailure] = useState<Failure>();
  const [overlapHours, setOverlap] = useState(24);
  const [created, setCreated] = useState<CreatedSecretFragment>();
  const target = { id: endpoint.id, expectedVersion: endpoint.version };
  const { run, busy, commentField, waits } = useCommand(RotateWebhookSecretDocument, {
    preview: { input: target },
    successMessage: 'Events are signed by a new key.',
    handlesFailure: true,
  });

  async function rotate() {
    const result = await run({ input: { ...target, overlapHours } });
    if (result.outcome === 'REFUSED') setFailure(result.failure);
    else if (result.outcome === 'APPLIED' && result.payload.secret) setCreated(result.payload.secret);
    else onClose();
  }

  if (created) return <WebhookSecretDialog name={endpoint.name} secret={created} onClose={onClose} />;
  return (
    <ConfirmDialog
      title={`Rotate the secret of ${endpoint.name}?`}
      verb="Rotate"
      busy={busy}
      onConfirm={rotate}
      onClose={onClose}
    >
      {failure && <FailureAlert failure={failure} />}
      <Text size="sm">{effectOf('rotateWebhookSecret', { waits }).join(' ')}</Text>
      <NumberInput
        label="Hours for which both sign"
        description="So that receivers can change over. With 0 the present key signs nothing more."
        min={0}
        max={maxKeyOverlapHours}
        allowDecimal={false}
        clampBehavior="strict"
        value={overlapHours}
        onChange={(value) => setOverlap(Number(value))}
      />
      {commentField}
    </ConfirmDialog>
  );
}
