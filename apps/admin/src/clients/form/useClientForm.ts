import { FORM_INDEX } from '@mantine/form';
import { useSchemaForm } from '../../form/useSchemaForm';
import { clientSchema } from './clientSchema';
import type { ClientValues } from './clientValues';

export const useClientForm = (initialValues: ClientValues) =>
  useSchemaForm({
    schema: clientSchema,
    initialValues,
    validateOnChange: [`redirectUris.${FORM_INDEX}`, 'publicKeys'],
  });

export type ClientForm = ReturnType<typeof useClientForm>;
