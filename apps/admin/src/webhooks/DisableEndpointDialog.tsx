import { Text } from '@mantine/core';
import { useState } from 'react';
import { DisableWebhookEndpointDocument } from '../api/__generated__/graphql';
import type { Failure } from '../api/failure';
import { useCommand } from '../commands/useCommand';
import { effectOf } from '../labels/effects';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { FailureAlert } from '../ui/FailureAlert';
import type { EndpointDialogProps } from './endpointDialog';

export function DisableEndpointDialog({ endpoint, onClose }: EndpointDialogProps) {
  const [failure, setFailure] = useState<Failure>();
  const { run, busy } = useCommand(DisableWebhookEndpointDocument, {
    successMessage: 'The endpoint is disabled.',
    handlesFailure: true,
    skipsApproval: true,
  });

  async function disable() {
    const result = await run({ input: { id: endpoint.id } });
    if (result.outcome === 'REFUSED') setFailure(result.failure);
    else onClose();
  }

  return (
    <ConfirmDialog title={`Disable ${endpoint.name}?`} verb="Disable" busy={busy} onConfirm={disable} onClose={onClose}>
      {failure && <FailureAlert failure={failure} />}
      <Text size="sm">{effectOf('disableWebhookEndpoint', { waits: false }).join(' ')}</Text>
    </ConfirmDialog>
  );
}
