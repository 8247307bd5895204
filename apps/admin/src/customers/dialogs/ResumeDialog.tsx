import { type CustomerRowFragment, ResumeAccountDocument } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { WaitingAlready } from '../../commands/WaitingAlready';
import { effectOf } from '../../labels/effects';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ConflictAlert } from '../../ui/ConflictAlert';
import { EffectAlert } from '../../ui/EffectAlert';
import { useFreshCustomer } from '../useFreshCustomer';

export function ResumeDialog({ customer, onClose }: { customer: CustomerRowFragment; onClose: () => void }) {
  const { target, failure, handleFailure, circumstances } = useFreshCustomer(customer);
  const input = { id: target.id, expectedVersion: target.version };
  const { run, busy, commentField, waits } = useCommand(ResumeAccountDocument, {
    preview: { input },
    successMessage: `${target.name} is resumed.`,
    handlesFailure: true,
  });

  async function resume() {
    const result = await run({ input });
    if (result.outcome === 'REFUSED') await handleFailure(result.failure);
    else onClose();
  }

  return (
    <ConfirmDialog
      title={`Resume ${target.name}?`}
      verb="Resume account"
      busy={busy}
      onConfirm={resume}
      onClose={onClose}
    >
      {failure && <ConflictAlert failure={failure} what="account" />}
      <WaitingAlready subjectId={target.id} what="account" />
      <EffectAlert effect={effectOf('resumeAccount', { waits, customer: circumstances })} grave={false} />
      {commentField}
    </ConfirmDialog>
  );
}
