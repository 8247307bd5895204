import { useState } from 'react';
import { EndEntitlementDocument } from '../../../api/__generated__/graphql';
import type { Failure } from '../../../api/failure';
import { useCommand } from '../../../commands/useCommand';
import { effectOf } from '../../../labels/effects';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { EffectAlert } from '../../../ui/EffectAlert';
import { FailureAlert } from '../../../ui/FailureAlert';

interface Props {
  module: { readonly id: string; readonly name: string };
  /** Null for every account. */
  account: { readonly id: string; readonly name: string } | null;
  onClose: () => void;
}

export function EndEntitlementDialog({ module, account, onClose }: Props) {
  const [failure, setFailure] = useState<Failure>();
  const input = { moduleId: module.id, ...(account && { accountId: account.id }) };
  const { run, busy, commentField, waits } = useCommand(EndEntitlementDocument, {
    preview: { input },
    successMessage: 'The entitlement has ended.',
    handlesFailure: true,
  });

  async function end() {
    const result = await run({ input });
    if (result.outcome === 'REFUSED') setFailure(result.failure);
    else onClose();
  }

  return (
    <ConfirmDialog
      title={`Take ${module.name} from ${account?.name ?? 'every account'}?`}
      verb="End entitlement"
      dangerous
      busy={busy}
      onConfirm={end}
      onClose={onClose}
    >
      {failure && <FailureAlert failure={failure} />}
      <EffectAlert effect={effectOf('endEntitlement', { waits })} grave />
      {commentField}
    </ConfirmDialog>
  );
}
