import { isOneToken, maxGrantedScopes } from '@countersign/schema';
import { Text } from '@mantine/core';
import type { ModuleDetailsFragment } from '../../api/__generated__/graphql';
import type { ClientChoices } from './useClientChoices';

interface Props {
  scopes: ModuleDetailsFragment['scopes'];
  modules: ModuleDetailsFragment[];
  accessTypes: ClientChoices['accessTypes'];
}

/** Warns when a client is granted more scopes than allowed, or more than one token holds. */
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
  if (isOneToken(content)) return null;
  return (
    <Text size="sm" mb={6}>
      This is more than one token holds. Each request of the client for a token has to name the scopes that it needs (in{' '}
      <code>scope</code>), or the APIs (in <code>resource</code>); one that names neither is refused.
    </Text>
  );
}
