import { CreatePlan, type LimitName, type VendorLimits } from '@countersign/schema';
import { z } from 'zod';
import type { PlanRowFragment } from '../api/__generated__/graphql';

/** The limits as a form has them: empty for none. */
export type LimitValues = Record<LimitName, number | ''>;

/** The form values of a plan. */
export interface PlanValues {
  key: string;
  name: string;
  description: string;
  limits: LimitValues;
}

type Limits = { readonly [L in LimitName]?: number | null };

const each = <T>(value: (limit: LimitName) => T): Record<LimitName, T> => ({
  maxClients: value('maxClients'),
  maxSecretsPerClient: value('maxSecretsPerClient'),
  maxTokensPerHour: value('maxTokensPerHour'),
  maxAccessTokenLifetimeSeconds: value('maxAccessTokenLifetimeSeconds'),
  maxSecretLifetimeDays: value('maxSecretLifetimeDays'),
});

export const limitValuesOf = (limits: Limits): LimitValues => each((limit) => limits[limit] ?? '');

/** As they are sent: null for no limit. */
export const limitsInput = (values: LimitValues): VendorLimits =>
  each((limit) => {
    const value = values[limit];
    return value === '' ? null : value;
  });

export const newPlanValues: PlanValues = { key: '', name: '', description: '', limits: limitValuesOf({}) };

export const planValuesOf = ({ key, name, description, limits }: PlanRowFragment): PlanValues => ({
  key,
  name,
  description,
  limits: limitValuesOf(limits),
});

export const toPlanInput = ({ limits, ...plan }: PlanValues) => ({ ...plan, limits: limitsInput(limits) });

export const planSchema = z
  .custom<PlanValues>()
  .transform((values): z.input<typeof CreatePlan> => toPlanInput(values))
  .pipe(CreatePlan);
