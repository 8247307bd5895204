import { type LimitName, limitNames, type OwnLimits } from '@countersign/schema';
import { Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { AssignPlanDocument, type CustomerDetailsFragment, PlansDocument } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { WaitingAlready } from '../../commands/WaitingAlready';
import { effectOf } from '../../labels/effects';
import { formatLimit, limitLabels } from '../../labels/limits';
import { useAllPages } from '../../localList/useAllPages';
import { LimitField } from '../../plans/LimitField';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ConflictAlert } from '../../ui/ConflictAlert';
import { EffectAlert } from '../../ui/EffectAlert';
import { useFreshCustomer } from '../useFreshCustomer';
import { PlanRisks } from './PlanRisks';

/** Limits of the account's own, by those that it has: empty for none at all. */
type Own = { readonly [L in LimitName]?: number | '' };

const none = '';

export function PlanDialog({ customer, onClose }: { customer: CustomerDetailsFragment; onClose: () => void }) {
  const { target, failure, fieldErrors, handleFailure } = useFreshCustomer(customer);
  const plans = useAllPages(PlansDocument, 'plans').data ?? [];
  const [planId, setPlanId] = useState(customer.plan?.id ?? none);
  const [own, setOwn] = useState<Own>(ownOf(customer));
  const input = {
    id: target.id,
    expectedVersion: target.version,
    planId: planId === none ? null : planId,
    limits: toLimits(own),
  };
  const { run, busy, commentField, waits } = useCommand(AssignPlanDocument, {
    preview: { input: { id: target.id, expectedVersion: target.version, planId: null, limits: { maxClients: 1 } } },
    successMessage: 'Plan and limits are changed.',
    handlesFailure: true,
  });
  const planned = plans.find(({ id }) => id === planId)?.limits;

  async function assign() {
    const result = await run({ input });
    if (result.outcome === 'REFUSED') await handleFailure(result.failure);
    else onClose();
  }

  return (
    <ConfirmDialog
      title={`Plan and limits of ${target.name}`}
      verb="Change plan and limits"
      busy={busy}
      onConfirm={assign}
      onClose={onClose}
    >
      {failure && Object.keys(fieldErrors).length === 0 && <ConflictAlert failure={failure} what="account" />}
      <WaitingAlready subjectId={target.id} what="account" />
      <Select
        label="Plan"
        allowDeselect={false}
        data={[{ value: none, label: 'No plan' }, ...plans.map(({ id, name }) => ({ value: id, label: name }))]}
        value={planId}
        error={fieldErrors.planId}
        onChange={(id) => setPlanId(id ?? none)}
        comboboxProps={{ withinPortal: false }}
      />
      <Stack gap="xs">
        <Text size="sm" fw={500}>
          Limits of its own, in place of the plan’s
        </Text>
        {limitNames.map((limit) => {
          const value = own[limit];
          const byPlan = planned?.[limit] ?? null;
          return (
            <Group key={limit} justify="space-between" align="center" mih={36} wrap="wrap" gap="xs">
              <Checkbox
                label={limitLabels[limit]}
                description={byPlan === null ? 'No limit by the plan' : `${formatLimit(limit, byPlan)} by the plan`}
                checked={value !== undefined}
                onChange={({ currentTarget }) => {
                  const { [limit]: _, ...others } = own;
                  setOwn(currentTarget.checked ? { ...own, [limit]: byPlan ?? '' } : others);
                }}
              />
              {value !== undefined && (
                <LimitField
                  limit={limit}
                  ofItsOwn
                  value={value}
                  error={fieldErrors[`limits.${limit}`]}
                  onChange={(typed) => setOwn({ ...own, [limit]: typeof typed === 'number' ? typed : '' })}
                />
              )}
            </Group>
          );
        })}
      </Stack>
      <EffectAlert effect={effectOf('assignPlan', { waits })} grave={false} />
      <PlanRisks input={input} />
      {commentField}
    </ConfirmDialog>
  );
}

const ownOf = ({ limits }: CustomerDetailsFragment): Own =>
  Object.fromEntries(limits.filter(({ isOwn }) => isOwn).map(({ limit, value }) => [limit, value ?? '']));

const toLimits = (own: Own): OwnLimits =>
  Object.fromEntries(Object.entries(own).map(([limit, value]) => [limit, value === '' ? null : value]));
