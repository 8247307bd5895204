import { type AccessTypeDetailsFragment, DeleteAccessTypeDocument } from '../api/__generated__/graphql';
import { useCommand } from '../commands/useCommand';
import { DeleteDialog } from '../ui/DeleteDialog';

export function DeleteAccessTypeDialog({
  accessType,
  onClose,
}: {
  accessType: AccessTypeDetailsFragment;
  onClose: () => void;
}) {
  const { run, busy, commentField } = useCommand(DeleteAccessTypeDocument, {
    successMessage: 'The access type is deleted.',
    handlesFailure: true,
  });

  async function remove() {
    const result = await run({ input: { id: accessType.id, expectedVersion: accessType.version } });
    return result.outcome === 'REFUSED' ? result.failure : undefined;
  }

  return (
    <DeleteDialog name={accessType.name} busy={busy} onDelete={remove} onClose={onClose} commentField={commentField}>
      An access type that a client still has is not deleted: take it from the clients first.
    </DeleteDialog>
  );
}
