import { DeleteModuleDocument, type ModuleDetailsFragment } from '../api/__generated__/graphql';
import { useCommand } from '../commands/useCommand';
import { DeleteDialog } from '../ui/DeleteDialog';

export function DeleteModuleDialog({ module, onClose }: { module: ModuleDetailsFragment; onClose: () => void }) {
  const { run, busy, commentField } = useCommand(DeleteModuleDocument, {
    successMessage: 'The module is deleted.',
    handlesFailure: true,
  });

  async function remove() {
    const result = await run({ input: { id: module.id, expectedVersion: module.version } });
    return result.outcome === 'REFUSED' ? result.failure : undefined;
  }

  return (
    <DeleteDialog name={module.name} busy={busy} onDelete={remove} onClose={onClose} commentField={commentField}>
      Its scopes go with it. A module that a client still has is not deleted: take it from the clients first.
    </DeleteDialog>
  );
}
