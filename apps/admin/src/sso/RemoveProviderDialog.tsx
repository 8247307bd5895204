import { Text } from '@mantine/core';
import { useState } from 'react';
import { RemoveIdentityProviderDocument } from '../api/__generated__/graphql';
import type { Failure } from '../api/failure';
import { useCommand } from '../commands/useCommand';
import { effectOf } from '../labels/effects';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { FailureAlert } from '../ui/FailureAlert';

interface Props {
  version: number;
  connected: number;
  onClose: () => void;
}

export function RemoveProviderDialog({ version, connected, onClose }: Props) {
  const [failure, setFailure] = useState<Failure>();
  const { run, busy, commentField, waits } = useCommand(RemoveIdentityProviderDocument, {
    preview: { input: { expectedVersion: version } },
    successMessage: 'The company’s sign-in is removed.',
    handlesFailure: true,
  });

  async function remove() {
    const result = await run({ input: { expectedVersion: version } });
    if (result.outcome === 'REFUSED') setFailure(result.failure);
    else onClose();
  }

  return (
    <ConfirmDialog
      title="Remove single sign-on?"
      verb="Remove"
      dangerous
      busy={busy}
      onConfirm={remove}
      onClose={onClose}
    >
      {failure && <FailureAlert failure={failure} />}
      <Text size="sm">{effectOf('removeIdentityProvider', { waits, connected }).join(' ')}</Text>
      {commentField}
    </ConfirmDialog>
  );
}
