import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { AccessTypesField } from './AccessTypesField';
import { AddressesField } from './AddressesField';
import { DescriptionField } from './DescriptionField';
import { DetailsFields } from './DetailsFields';
import { GrantsFields } from './GrantsFields';
import { LabelsField } from './LabelsField';
import { ManagedClientsField } from './ManagedClientsField';
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
  /** Of a client that is there already. */
  clientId?: string;
  /** What else is asked first. */
  children?: ReactNode;
}

/**
 * All editable fields of a client, for creating and for changing it: first what everybody is asked, then folded what most
 * leave as it is.
 */
export function ClientFields({ form, choices, keptRedirectUris = 0, clientId, children }: Props) {
  return (
    <Stack>
      <DetailsFields form={form} />
      <ModulesField form={form} choices={choices} />
      <ManagedClientsField form={form} choices={choices} />
      <AccessTypesField form={form} accessTypes={choices.accessTypes} />
      <OwnerFields form={form} />
      {children}
      <DescriptionField form={form} />
      <LabelsField form={form} />
      <GrantsFields form={form} keptRedirectUris={keptRedirectUris} />
      <SettingsFields form={form} />
      <PublicKeysField form={form} />
      <AddressesField form={form} clientId={clientId} />
    </Stack>
  );
}
