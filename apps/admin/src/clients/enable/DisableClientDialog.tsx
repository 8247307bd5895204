import { Text } from '@mantine/core';
import { useState } from 'react';
import { DisableClientDocument } from '../../api/__generated__/graphql';
import type { Failure } from '../../api/failure';
import { useCommand } from '../../commands/useCommand';
import { effectOf } from '../../labels/effects';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { FailureAlert } from '../../ui/FailureAlert';
import { ClientImpact } from '../impact/ClientImpact';
import type { ClientTarget } from '../target';
import { DisableReasonField } from './DisableReasonField';

export function DisableClientDialog({ client, onClose }: { client: ClientTarget; onClose: () => void }) {
  const [failure, setFailure] = useState<Failure>();
  const [reason, setReason] = useState('');
  const { run, busy } = useCommand(DisableClientDocument, {
    successMessage: `${client.name} is disabled.`,
    handlesFailure: true,
    skipsApproval: true,
  });

  async function disable() {
    const result = await run({ input: { id: client.id, reason } });
    if (result.outcome === 'REFUSED') setFailure(result.failure);
    else onClose();
  }

  return (
    <ConfirmDialog
      title={`Disable ${client.name}?`}
      verb="Disable client"
      dangerous
      busy={busy}
      onConfirm={disable}
      onClose={onClose}
    >
      {failure && <FailureAlert failure={failure} />}
      <Text size="sm">{effectOf('disableClient', { waits: false }).join(' ')}</Text>
      <ClientImpact clientId={client.id} />
      <DisableReasonField value={reason} onChange={setReason} />
    </ConfirmDialog>
  );
}
