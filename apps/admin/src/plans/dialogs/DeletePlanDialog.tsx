import { useNavigate } from '@tanstack/react-router';
import { DeletePlanDocument, type PlanRowFragment } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { effectOf } from '../../labels/effects';
import { DeleteDialog } from '../../ui/DeleteDialog';

export function DeletePlanDialog({ plan, onClose }: { plan: PlanRowFragment; onClose: () => void }) {
  const navigate = useNavigate();
  const input = { id: plan.id, expectedVersion: plan.version };
  const { run, busy, commentField, waits } = useCommand(DeletePlanDocument, {
    preview: { input },
    successMessage: 'The plan is deleted.',
    handlesFailure: true,
    beforeRefresh: () => navigate({ to: '/plans' }),
  });

  async function drop() {
    const result = await run({ input });
    return result.outcome === 'REFUSED' ? result.failure : undefined;
  }

  return (
    <DeleteDialog name={plan.name} busy={busy} onDelete={drop} onClose={onClose} commentField={commentField}>
      {effectOf('deletePlan', { waits }).join(' ')}
    </DeleteDialog>
  );
}
