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

/** Warns when a client is granted more scopes than allowed, more than fits into one token, or modules with different token formats. */
export function GrantLimitNotice({ scopes, modules, accessTypes }: Props) {
  const content = {
    scopes: scopes.map(({ name }) => name),
    audiences: modules.map(({ audience }) => audience),
    accessTypes: accessTypes.map(({ name }) => name),
  };
  if (scopes.length > maxGrantedScopes) {
    return (
      <Text size="sm" c="var(--mantine-color-error)" mb={6} fw={500}>
        A client is granted at most {maxGrantedScopes} scopes. These modules have {scopes.length}: remove some.
      </Text>
    );
  }
  const forms = tokenForms(modules);
  if (forms.length > 1) {
    return (
      <Text size="sm" mb={6}>
        These modules have different token formats:{' '}
        {forms.map(([form, names]) => `${form} for ${names.join(', ')}`).join('; ')}. Each token request of the client
        has to name one module (in <code>resource</code>), or scopes of one (in <code>scope</code>); a request that
        names neither is refused.
      </Text>
    );
  }
  if (isOneToken(content)) return null;
  return (
    <Text size="sm" mb={6}>
      These scopes exceed one token. Each token request of the client has to name the required scopes (in{' '}
      <code>scope</code>) or modules (in <code>resource</code>); a request that names neither is refused.
    </Text>
  );
}
