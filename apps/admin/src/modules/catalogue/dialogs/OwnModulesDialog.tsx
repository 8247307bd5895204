import { useState } from 'react';
import { UpdateCatalogueDocument } from '../../../api/__generated__/graphql';
import type { Failure } from '../../../api/failure';
import { useCommand } from '../../../commands/useCommand';
import { effectOf } from '../../../labels/effects';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { ConflictAlert } from '../../../ui/ConflictAlert';
import { EffectAlert } from '../../../ui/EffectAlert';

export function OwnModulesDialog({ allow, onClose }: { allow: boolean; onClose: () => void }) {
  const [failure, setFailure] = useState<Failure>();
  const input = { ownModules: allow };
  const { run, busy, commentField, waits } = useCommand(UpdateCatalogueDocument, {
    preview: { input },
    successMessage: allow
      ? 'Accounts may define modules of their own.'
      : 'Accounts define no more modules of their own.',
    handlesFailure: true,
  });

  async function confirm() {
    const result = await run({ input });
    if (result.outcome === 'REFUSED') setFailure(result.failure);
    else onClose();
  }

  return (
    <ConfirmDialog
      title={allow ? 'Let accounts define modules of their own?' : 'Let accounts define no more modules of their own?'}
      verb={allow ? 'Allow them' : 'Allow no more'}
      busy={busy}
      onConfirm={confirm}
      onClose={onClose}
    >
      {failure && <ConflictAlert failure={failure} what="catalogue" />}
      <EffectAlert effect={effectOf('updateCatalogue', { waits, takesAway: !allow })} grave={!allow} />
      {commentField}
    </ConfirmDialog>
  );
}
