import { useState } from 'react';
import { type CustomerClientCardFragment, ReleaseClientDocument } from '../../api/__generated__/graphql';
import type { Failure } from '../../api/failure';
import { useCommand } from '../../commands/useCommand';
import { effectOf } from '../../labels/effects';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { EffectAlert } from '../../ui/EffectAlert';
import { FailureAlert } from '../../ui/FailureAlert';

interface Props {
  client: CustomerClientCardFragment;
  onClose: () => void;
}

export function ReleaseDialog({ client: { id, name, accountName }, onClose }: Props) {
  const [failure, setFailure] = useState<Failure>();
  const input = { id };
  const { run, busy, commentField, waits } = useCommand(ReleaseClientDocument, {
    preview: { input },
    successMessage: `${name} is released.`,
    handlesFailure: true,
  });

  async function release() {
    const result = await run({ input });
    if (result.outcome === 'REFUSED') setFailure(result.failure);
    else onClose();
  }

  return (
    <ConfirmDialog
      title={`Release ${name} of ${accountName}?`}
      verb="Release client"
      busy={busy}
      onConfirm={release}
      onClose={onClose}
    >
      {failure && <FailureAlert failure={failure} />}
      <EffectAlert effect={effectOf('releaseClient', { waits })} grave={false} />
      {commentField}
    </ConfirmDialog>
  );
}
