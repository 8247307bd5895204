import { type CatalogueModuleDetailsFragment, PublishModuleDocument } from '../../../api/__generated__/graphql';
import { useCommand } from '../../../commands/useCommand';
import { WaitingAlready } from '../../../commands/WaitingAlready';
import { effectOf } from '../../../labels/effects';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { ConflictAlert } from '../../../ui/ConflictAlert';
import { EffectAlert } from '../../../ui/EffectAlert';
import { useFreshModule } from '../useFreshModule';

interface Props {
  module: CatalogueModuleDetailsFragment;
  onClose: () => void;
}

export function PublishDialog({ module, onClose }: Props) {
  const { target, failure, handleFailure, published } = useFreshModule(module);
  const input = { id: target.id, expectedVersion: target.version };
  const { run, busy, commentField, waits } = useCommand(PublishModuleDocument, {
    preview: { input },
    successMessage: `${target.name} is published.`,
    handlesFailure: true,
  });

  async function confirm() {
    const result = await run({ input });
    if (result.outcome === 'REFUSED') await handleFailure(result.failure);
    else onClose();
  }

  return (
    <ConfirmDialog
      title={`Publish ${target.name}?`}
      verb="Publish module"
      busy={busy}
      onConfirm={confirm}
      onClose={onClose}
    >
      {failure && <ConflictAlert failure={failure} what="module" />}
      <WaitingAlready subjectId={target.id} what="module" />
      <EffectAlert effect={effectOf('publishModule', { waits, published })} grave={false} />
      {commentField}
    </ConfirmDialog>
  );
}
