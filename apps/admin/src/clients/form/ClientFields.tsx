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
  /** The redirect URIs kept so far: they go when the grant that needs them goes. */
  keptRedirectUris?: number;
}

/** Everything that can be said of a client, when it is made and when it is changed. */
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
