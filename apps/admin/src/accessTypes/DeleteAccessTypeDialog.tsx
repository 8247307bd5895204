import { type AccessTypeDetailsFragment, DeleteAccessTypeDocument } from '../api/__generated__/graphql';
import { useCommand } from '../commands/useCommand';
import { effectOf } from '../labels/effects';
import { DeleteDialog } from '../ui/DeleteDialog';

interface Props {
  accessType: AccessTypeDetailsFragment;
  /** Runs once it is gone, and before anything is read anew: leaves its page. */
  onDeleted?: () => unknown;
  onClose: () => void;
}

export function DeleteAccessTypeDialog({ accessType, onDeleted, onClose }: Props) {
  const input = { id: accessType.id, expectedVersion: accessType.version };
  const { run, busy, commentField, waits } = useCommand(DeleteAccessTypeDocument, {
    preview: { input },
    successMessage: 'The access type is deleted.',
    handlesFailure: true,
    beforeRefresh: ({ outcome }) => outcome === 'APPLIED' && onDeleted?.(),
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
