import { useNavigate } from '@tanstack/react-router';
import { CreatePlanDocument } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { CommandForm } from '../../form/CommandForm';
import { CatalogueOnly } from '../../modules/catalogue/CatalogueOnly';
import { ForbiddenNotice } from '../../ui/ForbiddenNotice';
import { PageHeader } from '../../ui/PageHeader';
import { useMissingPrivilege } from '../../viewer/viewer';
import { PlanFields } from '../PlanFields';
import { newPlanValues, toPlanInput } from '../planValues';
import { usePlanForm } from '../usePlanForm';

export function AddPlanPage() {
  const missingPrivilege = useMissingPrivilege('MANAGE_CATALOGUE');
  const form = usePlanForm(newPlanValues);
  const navigate = useNavigate();
  const { run, busy, commentField } = useCommand(CreatePlanDocument, {
    successMessage: 'The plan is made.',
    handlesFailure: true,
    beforeRefresh({ plan }) {
      form.resetDirty();
      return plan ? navigate({ to: '/plans/$planId', params: { planId: plan.id } }) : navigate({ to: '/plans' });
    },
  });

  async function make() {
    const result = await run({ input: toPlanInput(form.getValues()) });
    return result.outcome === 'REFUSED' ? result.failure : undefined;
  }

  return (
    <CatalogueOnly>
      <PageHeader
        title="Make a plan"
        description="No account has it until you give it one."
        back={{ to: '/plans', label: 'Plans' }}
      />
      {missingPrivilege ? (
        <ForbiddenNotice reason={missingPrivilege} />
      ) : (
        <CommandForm form={form} onSubmit={make} footer={{ verb: 'Make plan', busy, cancel: { to: '/plans' } }}>
          <PlanFields form={form} />
          {commentField}
        </CommandForm>
      )}
    </CatalogueOnly>
  );
}
