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
  const { run, busy, why } = useCommand(DeleteAccessTypeDocument, {
    done: 'The access type is deleted.',
    tellsFailures: true,
  });

  async function remove() {
    const answer = await run({ input: { id: accessType.id, expectedVersion: accessType.version } });
    return answer.outcome === 'REFUSED' ? answer.failure : undefined;
  }

  return (
    <DeleteDialog name={accessType.name} busy={busy} onDelete={remove} onClose={onClose} why={why}>
      An access type that a client still has is not deleted: take it from the clients first.
    </DeleteDialog>
  );
}
