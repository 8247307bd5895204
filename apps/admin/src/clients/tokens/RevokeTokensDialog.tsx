import { Text } from '@mantine/core';
import { useState } from 'react';
import { RevokeClientTokensDocument } from '../../api/__generated__/graphql';
import type { Failure } from '../../api/failure';
import { useCommand } from '../../commands/useCommand';
import { effectOf } from '../../labels/effects';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { FailureAlert } from '../../ui/FailureAlert';
import { ClientImpact } from '../impact/ClientImpact';
import type { ClientTarget } from '../target';

export function RevokeTokensDialog({ client, onClose }: { client: ClientTarget; onClose: () => void }) {
  const [failure, setFailure] = useState<Failure>();
  const { run, busy } = useCommand(RevokeClientTokensDocument, {
    successMessage: `No token of ${client.name} is good any more.`,
    handlesFailure: true,
    skipsApproval: true,
  });

  async function revoke() {
    const result = await run({ input: { id: client.id } });
    if (result.outcome === 'REFUSED') setFailure(result.failure);
    else onClose();
  }

  return (
    <ConfirmDialog
      title={`Revoke all tokens of ${client.name}?`}
      verb="Revoke all tokens"
      dangerous
      busy={busy}
      onConfirm={revoke}
      onClose={onClose}
    >
      {failure && <FailureAlert failure={failure} />}
      {effectOf('revokeClientTokens', { waits: false }).map((sentence) => (
        <Text key={sentence} size="sm">
          {sentence}
        </Text>
      ))}
      <ClientImpact clientId={client.id} />
    </ConfirmDialog>
  );
}
