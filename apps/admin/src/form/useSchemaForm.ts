import { type FormErrors, schemaResolver, useForm } from '@mantine/form';
import type { z } from 'zod';

interface Options<Values> {
  /** The schema by which the server validates the same input. */
  schema: z.ZodType;
  initialValues: Values;
  /** Fields that are validated while typing. The others are validated on blur. */
  validateOnChange?: string[];
}

export function useSchemaForm<Values extends object>({
  schema,
  initialValues,
  validateOnChange = [],
}: Options<Values>) {
  return useForm<Values>({
    initialValues,
    validate: schemaResolver(schema, { sync: true }) as (values: Values) => FormErrors,
    validateInputOnBlur: true,
    // Mantine derives the type of a path from the values; here a path is text.
    validateInputOnChange: validateOnChange as never[],
  });
}
