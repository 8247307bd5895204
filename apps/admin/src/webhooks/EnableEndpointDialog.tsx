import type { ResumePoint } from '@countersign/schema';
import { Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { EnableWebhookEndpointDocument } from '../api/__generated__/graphql';
import type { Failure } from '../api/failure';
import { useCommand } from '../commands/useCommand';
import { effectOf } from '../labels/effects';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { FailureAlert } from '../ui/FailureAlert';
import type { EndpointDialogProps } from './endpointDialog';

const choices: readonly { value: ResumePoint; label: string; description: string }[] = [
  {
    value: 'WHERE_IT_STOPPED',
    label: 'Where it stopped',
    description: 'What happened meanwhile is sent first, in its order.',
  },
  { value: 'NOW', label: 'Now', description: 'What happened meanwhile is not sent.' },
];

export function EnableEndpointDialog({ endpoint, onClose }: EndpointDialogProps) {
  const [failure, setFailure] = useState<Failure>();
  const [from, setFrom] = useState<ResumePoint>('WHERE_IT_STOPPED');
  const target = { id: endpoint.id, expectedVersion: endpoint.version };
  const { run, busy, commentField, waits } = useCommand(EnableWebhookEndpointDocument, {
    preview: { input: target },
    successMessage: 'The endpoint is enabled.',
    handlesFailure: true,
  });

  async function enable() {
    const result = await run({ input: { ...target, from } });
    if (result.outcome === 'REFUSED') setFailure(result.failure);
    else onClose();
  }

  return (
    <ConfirmDialog title={`Enable ${endpoint.name}?`} verb="Enable" busy={busy} onConfirm={enable} onClose={onClose}>
      {failure && <FailureAlert failure={failure} />}
      <Text size="sm">{effectOf('enableWebhookEndpoint', { waits }).join(' ')}</Text>
      <Radio.Group
        label="It goes on"
        value={from}
        onChange={(value) => setFrom(choices.find((choice) => choice.value === value)?.value ?? from)}
      >
        <Stack gap="sm" mt="xs">
          {choices.map((choice) => (
            <Radio key={choice.value} {...choice} />
          ))}
        </Stack>
      </Radio.Group>
      {commentField}
    </ConfirmDialog>
  );
}
