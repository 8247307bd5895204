import { Stack } from '@mantine/core';
import { AccessTypesField } from './AccessTypesField';
import { DetailsFields } from './DetailsFields';
import { GrantsFields } from './GrantsFields';
import { ModulesField } from './ModulesField';
import { OwnerFields } from './OwnerFields';
import { PublicKeysField } from './PublicKeysField';
import { SettingsFields } from './SettingsFields';
import type { ClientChoices } from './useClientChoices';
import type { ClientForm } from './useClientForm';

interface Props {
  form: ClientForm;
  choices: ClientChoices;
  /** The saved redirect URIs: they are removed with the grant that needs them. */
  keptRedirectUris?: number;
}

/** All editable fields of a client, for creating and for changing it. */
export function ClientFields({ form, choices, keptRedirectUris = 0 }: Props) {
  return (
    <Stack>
      <DetailsFields form={form} />
      <OwnerFields form={form} />
      <GrantsFields form={form} keptRedirectUris={keptRedirectUris} />
      <ModulesField form={form} choices={choices} />
      <AccessTypesField form={form} accessTypes={choices.accessTypes} />
      <SettingsFields form={form} />
      <PublicKeysField form={form} />
    </Stack>
  );
}
