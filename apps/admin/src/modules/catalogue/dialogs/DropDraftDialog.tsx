import { useNavigate } from '@tanstack/react-router';
import { type CatalogueModuleDetailsFragment, DeleteCatalogueModuleDocument } from '../../../api/__generated__/graphql';
import { useCommand } from '../../../commands/useCommand';
import { effectOf } from '../../../labels/effects';
import { DeleteDialog } from '../../../ui/DeleteDialog';

interface Props {
  module: CatalogueModuleDetailsFragment;
  onClose: () => void;
}

export function DropDraftDialog({ module, onClose }: Props) {
  const navigate = useNavigate();
  const { run, busy } = useCommand(DeleteCatalogueModuleDocument, {
    successMessage: 'The draft is gone.',
    handlesFailure: true,
    skipsApproval: true,
    beforeRefresh: () => navigate({ to: '/catalogue' }),
  });

  async function drop() {
    const result = await run({ input: { id: module.id, expectedVersion: module.version } });
    return result.outcome === 'REFUSED' ? result.failure : undefined;
  }

  return (
    <DeleteDialog name={module.name} busy={busy} onDelete={drop} onClose={onClose} commentField={null}>
      {effectOf('deleteCatalogueModule', { waits: false }).join(' ')}
    </DeleteDialog>
  );
}
