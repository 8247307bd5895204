import { isOneToken, maxGrantedScopes } from '@countersign/schema';
import { Text } from '@mantine/core';
import type { ModuleDetailsFragment } from '../../api/__generated__/graphql';
import { tokenForms } from './tokenForms';
import type { ClientChoices } from './useClientChoices';

interface Props {
  scopes: ModuleDetailsFragment['scopes'];
  modules: ModuleDetailsFragment[];
  accessTypes: ClientChoices['accessTypes'];
}

/** Warns when a client is granted more scopes than allowed, more than one token holds, or APIs that read different ones. */
export function GrantLimitNotice({ scopes, modules, accessTypes }: Props) {
  const content = {
    scopes: scopes.map(({ name }) => name),
    audiences: modules.map(({ audience }) => audience),
    accessTypes: accessTypes.map(({ name }) => name),
  };
  if (scopes.length > maxGrantedScopes) {
    return (
      <Text size="sm" c="var(--mantine-color-error)" mb={6} fw={500}>
        A client is granted at most {maxGrantedScopes} scopes. These modules have {scopes.length}: take some away.
      </Text>
    );
  }
  const forms = tokenForms(modules);
  if (forms.length > 1) {
    return (
      <Text size="sm" mb={6}>
        One token is not for all of these: {forms.map(([form, names]) => `${form} for ${names.join(', ')}`).join('; ')}.
        Each request of the client for a token has to name an API (in <code>resource</code>), or scopes of one (in{' '}
        <code>scope</code>); one that names neither is refused.
      </Text>
    );
  }
  if (isOneToken(content)) return null;
  return (
    <Text size="sm" mb={6}>
      This is more than one token holds. Each request of the client for a token has to name the scopes that it needs (in{' '}
      <code>scope</code>), or the APIs (in <code>resource</code>); one that names neither is refused.
    </Text>
  );
}
