import { Text } from '@mantine/core';
import { EnableClientDocument } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { WaitingAlready } from '../../commands/WaitingAlready';
import { effectOf } from '../../labels/effects';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ConflictAlert } from '../../ui/ConflictAlert';
import type { ClientTarget } from '../target';
import { useFreshTarget } from '../useFreshTarget';

/** Opens only where another admin has to approve, and a reason can be given. */
export function EnableClientDialog({ client, onClose }: { client: ClientTarget; onClose: () => void }) {
  const { target, failure, handleFailure } = useFreshTarget(client, onClose);
  const { run, busy, commentField, waits } = useCommand(EnableClientDocument, {
    preview: { input: { id: target.id, expectedVersion: target.version } },
    successMessage: 'The client is enabled.',
    handlesFailure: true,
  });

  async function enable() {
    const result = await run({ input: { id: target.id, expectedVersion: target.version } });
    if (result.outcome === 'REFUSED') await handleFailure(result.failure);
    else onClose();
  }

  return (
    <ConfirmDialog
      title={`Enable ${client.name}?`}
      verb="Enable client"
      busy={busy}
      onConfirm={enable}
      onClose={onClose}
    >
      {failure && <ConflictAlert failure={failure} />}
      <WaitingAlready subjectId={client.id} />
      <Text size="sm">{effectOf('enableClient', { waits }).join(' ')}</Text>
      {commentField}
    </ConfirmDialog>
  );
}
