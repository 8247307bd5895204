import { type FormErrors, schemaResolver, useForm } from '@mantine/form';
import type { z } from 'zod';

interface Options<Values> {
  /** The schema by which the server judges the same input. */
  schema: z.ZodType;
  initialValues: Values;
  /** Fields judged while they are typed; the others when they are left. */
  asTyped?: string[];
}

export function useSchemaForm<Values extends object>({ schema, initialValues, asTyped = [] }: Options<Values>) {
  return useForm<Values>({
    initialValues,
    validate: schemaResolver(schema, { sync: true }) as (values: Values) => FormErrors,
    validateInputOnBlur: true,
    // Mantine types paths by the values; here they come as text.
    validateInputOnChange: asTyped as never[],
  });
}
