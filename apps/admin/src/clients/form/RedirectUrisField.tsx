import { Text } from '@mantine/core';
import { UriListField } from './UriListField';
import type { ClientForm } from './useClientForm';

/** Where an application in which people sign in may have them sent. */
export function RedirectUrisField({ form, kept }: { form: ClientForm; kept: number }) {
  if (!form.getValues().grantTypes.includes('AUTHORIZATION_CODE')) {
    return kept > 0 ? (
      <Text size="sm" c="dimmed">
        Without the authorization code grant, its {kept === 1 ? 'redirect URI goes' : `${kept} redirect URIs go`} on
        saving.
      </Text>
    ) : null;
  }
  return (
    <>
      <UriListField
        form={form}
        path="redirectUris"
        label="Redirect URIs"
        one="redirect URI"
        description="Where a person returns to after signing in. Compared character by character; http only for this machine."
        placeholder="https://app.example.com/callback"
        required
      />
      <UriListField
        form={form}
        path="postLogoutRedirectUris"
        label="Addresses after signing out"
        one="address after signing out"
        description="Where the application may have a person taken once they signed out of Countersign. Optional."
        placeholder="https://app.example.com/signed-out"
      />
    </>
  );
}
