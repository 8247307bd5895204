import { FORM_INDEX } from '@mantine/form';
import { useSchemaForm } from '../../form/useSchemaForm';
import { useViewer } from '../../viewer/viewer';
import { clientSchema } from './clientSchema';
import { boundedSettings, type ClientValues } from './clientValues';
import { policyErrors } from './policyErrors';

/** `before` are the values of a client that is there already. */
export function useClientForm(initialValues: ClientValues, before?: ClientValues) {
  const settings = boundedSettings(useViewer().account);
  return useSchemaForm({
    schema: clientSchema,
    initialValues,
    policyErrors: (values) => policyErrors(values, settings, before),
    validateOnChange: [`redirectUris.${FORM_INDEX}`, `postLogoutRedirectUris.${FORM_INDEX}`, 'publicKeys'],
  });
}

export type ClientForm = ReturnType<typeof useClientForm>;
