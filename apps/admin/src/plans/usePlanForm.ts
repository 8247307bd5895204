import { useSchemaForm } from '../form/useSchemaForm';
import { type PlanValues, planSchema } from './planValues';

export const usePlanForm = (initialValues: PlanValues) => useSchemaForm({ schema: planSchema, initialValues });

export type PlanForm = ReturnType<typeof usePlanForm>;
