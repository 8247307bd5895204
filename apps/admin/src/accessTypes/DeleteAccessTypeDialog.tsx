import { type AccessTypeDetailsFragment, DeleteAccessTypeDocument } from '../api/__generated__/graphql';
import { useCommand } from '../commands/useCommand';
import { effectOf } from '../labels/effects';
import { DeleteDialog } from '../ui/DeleteDialog';

export function DeleteAccessTypeDialog({
  accessType,
  onClose,
}: {
  accessType: AccessTypeDetailsFragment;
  onClose: () => void;
}) {
  const input = { id: accessType.id, expectedVersion: accessType.version };
  const { run, busy, commentField, waits } = useCommand(DeleteAccessTypeDocument, {
    preview: { input },
    successMessage: 'The access type is deleted.',
    handlesFailure: true,
  });

  async function remove() {
    const result = await run({ input });
    return result.outcome === 'REFUSED' ? result.failure : undefined;
  }

  return (
    <DeleteDialog name={accessType.name} busy={busy} onDelete={remove} onClose={onClose} commentField={commentField}>
      {effectOf('deleteAccessType', { waits }).join(' ')}
    </DeleteDialog>
  );
}
