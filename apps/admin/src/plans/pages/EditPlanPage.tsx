import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { type PlanDetailsFragment, PlanDocument, UpdatePlanDocument } from '../../api/__generated__/graphql';
import { EditForm } from '../../form/EditForm';
import { useEdit } from '../../form/useEdit';
import { CatalogueOnly } from '../../modules/catalogue/CatalogueOnly';
import { ForbiddenNotice } from '../../ui/ForbiddenNotice';
import { Loaded } from '../../ui/Loaded';
import { PageHeader } from '../../ui/PageHeader';
import { useMissingPrivilege } from '../../viewer/viewer';
import { ChangePlanDialog } from '../dialogs/ChangePlanDialog';
import { PlanFields } from '../PlanFields';
import { limitsInput, type PlanValues, planValuesOf } from '../planValues';
import { usePlanForm } from '../usePlanForm';

const route = getRouteApi('/signed-in/plans/$planId/edit');

export function EditPlanPage() {
  const { planId } = route.useParams();
  const query = useQuery(PlanDocument, { variables: { id: planId }, fetchPolicy: 'network-only' });
  const missingPrivilege = useMissingPrivilege('MANAGE_CATALOGUE');
  const name = query.data?.plan.name;
  return (
    <CatalogueOnly>
      <PageHeader title={name ? `Edit ${name}` : 'Edit a plan'} back={{ to: '/plans', label: 'Plans' }} />
      {missingPrivilege ? (
        <ForbiddenNotice reason={missingPrivilege} />
      ) : (
        <Loaded query={query} skeleton={<Skeleton height={360} radius="lg" />}>
          {({ plan }) => <EditPlan key={plan.id} plan={plan} />}
        </Loaded>
      )}
    </CatalogueOnly>
  );
}

/** Its key never changes. */
const toInput = ({ key: _, limits, ...changed }: Partial<PlanValues>) => ({
  ...changed,
  ...(limits && { limits: limitsInput(limits) }),
});

function EditPlan({ plan }: { plan: PlanDetailsFragment }) {
  const navigate = useNavigate();
  const form = usePlanForm(planValuesOf(plan));
  const back = { to: '/plans/$planId' as const, params: { planId: plan.id } };
  const [asking, setAsking] = useState<Partial<PlanValues>>();
  const answer = useRef<(goOn: boolean) => void>(undefined);
  const edit = useEdit({
    entity: plan,
    form,
    valuesOf: planValuesOf,
    query: PlanDocument,
    select: (data) => data.plan,
    update: UpdatePlanDocument,
    toInput,
    successMessage: 'The plan is saved.',
    onDone: () => navigate(back),
  });

  /** Less for accounts that have it is shown first, account by account. */
  const confirm = (changed: Partial<PlanValues>) =>
    changed.limits && plan.accountCount > 0
      ? new Promise<boolean>((resolve) => {
          answer.current = resolve;
          setAsking(changed);
        })
      : Promise.resolve(true);

  function decide(goOn: boolean) {
    setAsking(undefined);
    answer.current?.(goOn);
  }

  return (
    <>
      <EditForm form={form} edit={edit} onSubmit={() => edit.save(confirm)} cancel={back}>
        <PlanFields form={form} keyIsFixed />
      </EditForm>
      {asking && (
        <ChangePlanDialog
          plan={plan}
          input={{ id: edit.base.id, expectedVersion: edit.base.version, ...toInput(asking) }}
          onConfirm={() => decide(true)}
          onClose={() => decide(false)}
        />
      )}
    </>
  );
}
