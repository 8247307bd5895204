import { plainFault } from '@countersign/schema';
import { type FormErrors, useForm } from '@mantine/form';
import type { z } from 'zod';
import { toFormErrors } from './toFormErrors';

interface Options<Values> {
  /** The schema by which the server validates the same input. */
  schema: z.ZodType;
  initialValues: Values;
  /** What the account's policies refuse, which no schema knows: said before anything is sent. */
  policyErrors?: (values: Values) => FormErrors;
  /** Fields that are validated while typing. The others are validated on blur. */
  validateOnChange?: string[];
}

export function useSchemaForm<Values extends object>({
  schema,
  initialValues,
  policyErrors = () => ({}),
  validateOnChange = [],
}: Options<Values>) {
  return useForm<Values>({
    initialValues,
    validate: (values) => ({ ...policyErrors(values), ...schemaErrors(schema, values) }),
    validateInputOnBlur: true,
    // Mantine derives the type of a path from the values; here a path is text.
    validateInputOnChange: validateOnChange as never[],
  });
}

/** The first fault of each field, in plain words. */
export function schemaErrors(schema: z.ZodType, values: unknown): FormErrors {
  const { error } = schema.safeParse(values, { error: plainFault });
  const issues = error?.issues.map(({ path, message }) => ({ path: path.map(String), message })) ?? [];
  return toFormErrors(issues.toReversed());
}
