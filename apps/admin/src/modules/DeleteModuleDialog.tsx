import { DeleteModuleDocument, type ModuleDetailsFragment } from '../api/__generated__/graphql';
import { useCommand } from '../commands/useCommand';
import { effectOf } from '../labels/effects';
import { DeleteDialog } from '../ui/DeleteDialog';

interface Props {
  module: ModuleDetailsFragment;
  /** Runs once it is gone, and before anything is read anew: leaves its page. */
  onDeleted?: () => unknown;
  onClose: () => void;
}

export function DeleteModuleDialog({ module, onDeleted, onClose }: Props) {
  const input = { id: module.id, expectedVersion: module.version };
  const { run, busy, commentField, waits } = useCommand(DeleteModuleDocument, {
    preview: { input },
    successMessage: 'The module is deleted.',
    handlesFailure: true,
    beforeRefresh: ({ outcome }) => outcome === 'APPLIED' && onDeleted?.(),
  });

  async function remove() {
    const result = await run({ input });
    return result.outcome === 'REFUSED' ? result.failure : undefined;
  }

  return (
    <DeleteDialog name={module.name} busy={busy} onDelete={remove} onClose={onClose} commentField={commentField}>
      {effectOf('deleteModule', { waits }).join(' ')}
    </DeleteDialog>
  );
}
