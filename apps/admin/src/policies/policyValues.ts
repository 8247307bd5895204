import { type AccountSettings, UpdateAccountSettings } from '@countersign/schema';
import { z } from 'zod';
import type { AccountPoliciesFragment } from '../api/__generated__/graphql';
import { changedFields } from '../form/changedFields';

/** Policies as their form holds them. */
export type PolicyValues = Omit<AccountSettings, 'greatestSecretLifetimeDays'> & {
  environments: string[];
  /** Empty for no limit. */
  greatestSecretLifetimeDays: number | '';
};

type Given = Pick<AccountPoliciesFragment, 'environments' | 'settings'>;

export function policyValuesOf({ environments, settings }: Given): PolicyValues {
  const { greatestSecretLifetimeDays, multiAdmin, ...plain } = settings;
  const { on, scope, approvers, expiryDays } = multiAdmin;
  return {
    ...withoutTypename(plain),
    environments: [...environments],
    greatestSecretLifetimeDays: greatestSecretLifetimeDays ?? '',
    multiAdmin: { on, scope, approvers, expiryDays },
  };
}

const withoutTypename = <T extends object>({ __typename: _, ...rest }: T & { __typename?: string }) => rest as T;

const toSend = ({ greatestSecretLifetimeDays: days, ...values }: PolicyValues) => ({
  ...values,
  greatestSecretLifetimeDays: days === '' ? null : days,
});

/** What is sent: the policies that were changed, and no other. */
export const changedPolicies = (before: PolicyValues, after: PolicyValues) =>
  changedFields(toSend(before), toSend(after));

export const policySchema = z
  .custom<PolicyValues>()
  .transform((values): z.input<typeof UpdateAccountSettings> => ({ expectedVersion: 1, ...toSend(values) }))
  .pipe(UpdateAccountSettings);
