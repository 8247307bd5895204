import { useApolloClient } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { useEffect, useState } from 'react';
import {
  type PlanRowFragment,
  UpdatePlanDocument,
  type UpdatePlanInput,
  type UpdatePlanMutation,
} from '../../api/__generated__/graphql';
import { type Failure, failureOf } from '../../api/failure';
import { FieldChanges } from '../../audit/fieldChanges/FieldChanges';
import { effectOf } from '../../labels/effects';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { EffectAlert } from '../../ui/EffectAlert';
import { FailureAlert } from '../../ui/FailureAlert';
import { RiskAlert } from '../../ui/RiskAlert';

interface Props {
  plan: PlanRowFragment;
  input: UpdatePlanInput;
  onConfirm: () => void;
  onClose: () => void;
}

/** What another limit comes to for each account that has the plan, before it is sent. */
export function ChangePlanDialog({ plan, input, onConfirm, onClose }: Props) {
  const apollo = useApolloClient();
  const [preview, setPreview] = useState<UpdatePlanMutation['updatePlan']>();
  const [failure, setFailure] = useState<Failure>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked does not change while the dialog is open.
  useEffect(() => {
    apollo
      .mutate({ mutation: UpdatePlanDocument, variables: { input, dryRun: true }, fetchPolicy: 'no-cache' })
      .then(({ data }) => setPreview(data?.updatePlan))
      .catch((error: unknown) => setFailure(failureOf(error)));
  }, []);

  return (
    <ConfirmDialog
      title={`Change the plan ${plan.name}?`}
      verb="Change plan"
      // A refusal is shown where it belongs, once it is sent.
      ready={preview !== undefined || failure !== undefined}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      {failure && <FailureAlert failure={failure} />}
      {preview ? (
        <>
          <FieldChanges changes={preview.changes} />
          <EffectAlert
            effect={effectOf('updatePlan', {
              waits: preview.wouldWait ?? undefined,
              published: { clients: 0, accounts: plan.accountCount },
            })}
            grave={false}
          />
          <RiskAlert risks={preview.risks} />
        </>
      ) : (
        !failure && <Skeleton height={120} radius="md" />
      )}
    </ConfirmDialog>
  );
}
