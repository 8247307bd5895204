import { useState } from 'react';
import { EndEntitlementDocument } from '../../../api/__generated__/graphql';
import type { Failure } from '../../../api/failure';
import { useCommand } from '../../../commands/useCommand';
import { effectOf } from '../../../labels/effects';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { EffectAlert } from '../../../ui/EffectAlert';
import { FailureAlert } from '../../../ui/FailureAlert';
import { type Grantee, granteeInput } from './grantee';

interface Props {
  module: { readonly id: string; readonly name: string };
  /** Null for every account. */
  grantee: Grantee | null;
  onClose: () => void;
}

export function EndEntitlementDialog({ module, grantee, onClose }: Props) {
  const [failure, setFailure] = useState<Failure>();
  const input = { moduleId: module.id, ...(grantee && granteeInput(grantee)) };
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
      title={`Take ${module.name} from ${nameOf(grantee)}?`}
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

const nameOf = (grantee: Grantee | null): string => {
  if (!grantee) return 'every account';
  return grantee.kind === 'plan' ? `every account with the plan ${grantee.name}` : grantee.name;
};
