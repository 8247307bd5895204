import { Badge, Group, Stack, Text } from '@mantine/core';
import { PermissionTable } from '../../accessTypes/PermissionTable';
import type { ClientDetailsFragment } from '../../api/__generated__/graphql';
import { standingReasons } from '../../labels/catalogue';
import { EmptyValue } from '../../ui/EmptyValue';
import { ScopeList } from '../../ui/ScopeList';
import { Section } from '../../ui/Section';
import { combinedPermissions } from './combinedPermissions';
import styles from './PermissionsSection.module.css';

/** What a client without any scope has all the same. */
function noScopes({ enabled, accessTypes }: ClientDetailsFragment, hasPermissions: boolean): string {
  if (!enabled) return 'None.';
  if (hasPermissions) return 'None: what it may do follows from its access types.';
  return accessTypes.length > 0
    ? 'None: its tokens name its access types.'
    : 'None: its tokens say who it is, and no more.';
}

/** All permissions of this client in one place. */
export function PermissionsSection({ client }: { client: ClientDetailsFragment }) {
  const permissions = combinedPermissions(client.accessTypes);
  return (
    <Section title="What it may do">
      <Stack gap="lg">
        <div>
          <Text className={styles.title}>Modules</Text>
          {client.modules.length === 0 ? (
            <EmptyValue>None</EmptyValue>
          ) : (
            <Stack gap={6}>
              {client.modules.map(({ module, administrator, scopes, standing, lacksAdministrator }) => (
                <Group key={module.id} gap="xs">
                  <Text size="sm" fw={500} td={standing === 'IN_FORCE' ? undefined : 'line-through'}>
                    {module.name}
                  </Text>
                  {standing !== 'IN_FORCE' && (
                    <Text size="xs" c="var(--mantine-color-error)">
                      No token is for it. {standingReasons[standing]}
                    </Text>
                  )}
                  {administrator && (
                    <Badge
                      color={lacksAdministrator ? 'gray' : 'seal'}
                      td={lacksAdministrator ? 'line-through' : undefined}
                    >
                      Administrator
                    </Badge>
                  )}
                  {lacksAdministrator && (
                    <Text size="xs" c="var(--mantine-color-error)">
                      Your account is not entitled to its administrator scopes.
                    </Text>
                  )}
                  {scopes && (
                    <Badge color="gray">
                      {scopes.length === 1 ? '1 chosen scope' : `${scopes.length} chosen scopes`}
                    </Badge>
                  )}
                  <Text size="xs" c="dimmed" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
                    {module.audience}
                  </Text>
                </Group>
              ))}
            </Stack>
          )}
        </div>
        <div>
          <Text className={styles.title}>Scopes of its tokens</Text>
          {client.scopes.length === 0 ? (
            <EmptyValue>{noScopes(client, permissions.length > 0)}</EmptyValue>
          ) : (
            <ScopeList scopes={client.scopes.map((name) => ({ name }))} />
          )}
        </div>
        <div>
          <Text className={styles.title}>Access types</Text>
          {client.accessTypes.length === 0 ? (
            <EmptyValue>None</EmptyValue>
          ) : (
            <Text size="sm" mb="xs">
              {client.accessTypes.map(({ name }) => name).join(', ')}
            </Text>
          )}
          {permissions.length > 0 && <PermissionTable permissions={permissions} />}
        </div>
      </Stack>
    </Section>
  );
}
