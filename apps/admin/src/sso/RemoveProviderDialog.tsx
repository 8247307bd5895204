import { Text } from '@mantine/core';
import { useState } from 'react';
import { RemoveIdentityProviderDocument } from '../api/__generated__/graphql';
import type { Failure } from '../api/failure';
import { useCommand } from '../commands/useCommand';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { FailureAlert } from '../ui/FailureAlert';

interface Props {
  version: number;
  connected: number;
  onClose: () => void;
}

export function RemoveProviderDialog({ version, connected, onClose }: Props) {
  const [failure, setFailure] = useState<Failure>();
  const { run, busy, commentField } = useCommand(RemoveIdentityProviderDocument, {
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
      <Text size="sm">
        {connected === 0
          ? 'No admin has signed in with it yet.'
          : `${connected === 1 ? 'One admin has' : `${connected} admins have`} signed in with it. Those who have no password here must be removed and invited again.`}
      </Text>
      {commentField}
    </ConfirmDialog>
  );
}
