import { DeleteModuleDocument, type ModuleDetailsFragment } from '../api/__generated__/graphql';
import { useCommand } from '../commands/useCommand';
import { DeleteDialog } from '../ui/DeleteDialog';

export function DeleteModuleDialog({ module, onClose }: { module: ModuleDetailsFragment; onClose: () => void }) {
  const { run, busy, why } = useCommand(DeleteModuleDocument, { done: 'The module is deleted.', tellsFailures: true });

  async function remove() {
    const answer = await run({ input: { id: module.id, expectedVersion: module.version } });
    return answer.outcome === 'REFUSED' ? answer.failure : undefined;
  }

  return (
    <DeleteDialog name={module.name} busy={busy} onDelete={remove} onClose={onClose} why={why}>
      Its scopes go with it. A module that a client still has is not deleted: take it from the clients first.
    </DeleteDialog>
  );
}
