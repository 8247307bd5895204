import { type AccountSettings, UpdateAccountSettings } from '@countersign/schema';
import { z } from 'zod';
import type { AccountPoliciesFragment } from '../api/__generated__/graphql';
import { changedFields } from '../form/changedFields';
import { approvalScopeLabels } from '../labels/approvals';
import { valueLabel } from '../labels/fields';

/** The form values of the policies. */
export type PolicyValues = Omit<AccountSettings, 'maxSecretLifetimeDays' | 'secretWarningDays'> & {
  /** The account's. */
  name: string;
  environments: string[];
  /** Empty for no limit. */
  maxSecretLifetimeDays: number | '';
  /** Said of addresses that shut out every one of the past week. */
  allowShutOut?: boolean | undefined;
  /** As texts, which a multi-choice field requires. */
  secretWarningDays: string[];
};

type AccountPolicies = Pick<AccountPoliciesFragment, 'name' | 'environments' | 'settings'>;

export function policyValuesOf({ name, environments, settings }: AccountPolicies): PolicyValues {
  const { maxSecretLifetimeDays, secretWarningDays, multiAdmin, allowedIpRanges, ...plain } = settings;
  const { on, scope, approvers, expiryDays } = multiAdmin;
  return {
    ...withoutTypename(plain),
    name,
    environments: [...environments],
    allowedIpRanges: [...allowedIpRanges],
    maxSecretLifetimeDays: maxSecretLifetimeDays ?? '',
    secretWarningDays: secretWarningDays.map(String),
    multiAdmin: { on, scope, approvers, expiryDays },
  };
}

const withoutTypename = <T extends object>({ __typename: _, ...rest }: T & { __typename?: string }) => rest as T;

const toPoliciesInput = ({ maxSecretLifetimeDays: days, secretWarningDays, ...values }: PolicyValues) => ({
  ...values,
  maxSecretLifetimeDays: days === '' ? null : days,
  secretWarningDays: secretWarningDays.map(Number).sort((a, b) => b - a),
});

/** The input: changed policies only. */
export const changedPolicies = (before: PolicyValues, after: PolicyValues) =>
  changedFields(toPoliciesInput(before), toPoliciesInput(after));

export const policySchema = z
  .custom<PolicyValues>()
  .transform((values): z.input<typeof UpdateAccountSettings> => ({ expectedVersion: 1, ...toPoliciesInput(values) }))
  .pipe(UpdateAccountSettings);

/** The value of a policy in words. */
export function policyLabel(field: string, value: unknown): string {
  if (field !== 'multiAdmin') return valueLabel(field, value);
  const { on, scope, approvers, expiryDays } = value as PolicyValues['multiAdmin'];
  return on
    ? `${approvalScopeLabels[scope]}, approvals needed: ${approvers}, days to decide: ${expiryDays}`
    : valueLabel(field, on);
}
