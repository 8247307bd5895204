import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { AdminDetailsFragment } from '../api/__generated__/graphql';
import type { GetSortProps } from '../localList/LocalList';
import { ActionsHeader } from '../ui/ActionsHeader';
import { DataTable } from '../ui/DataTable';
import { EmptyValue } from '../ui/EmptyValue';
import { SortHeader } from '../ui/SortHeader';
import { Time } from '../ui/Time';
import { Table } from '../ui/table/Table';
import { useViewer } from '../viewer/viewer';
import { AdminActions } from './AdminActions';
import { AdminBadge } from './AdminBadge';
import { privilegesLabel } from './privilegeDescriptions';

const secondFactorsLabel = ({ secondFactors: { hasTotp, passkeys } }: AdminDetailsFragment): string =>
  [passkeys > 0 && (passkeys === 1 ? 'Passkey' : `${passkeys} passkeys`), hasTotp && 'Authenticator app']
    .filter(Boolean)
    .join(', ');

interface Props {
  admins: AdminDetailsFragment[];
  getSortProps: GetSortProps;
  onInvitation: (link: string | null) => void;
}

export function AdminTable({ admins, getSortProps, onInvitation }: Props) {
  const { id: viewerId } = useViewer();
  return (
    <DataTable
      label="Admins"
      head={
        <>
          <SortHeader label="Admin" {...getSortProps('name')} />
          <Table.Th visibleFrom="sm">Privileges</Table.Th>
          <Table.Th visibleFrom="md">Second factor</Table.Th>
          <SortHeader label="Last sign-in" first="descending" visibleFrom="md" {...getSortProps('used')} />
          <ActionsHeader />
        </>
      }
    >
      {admins.map((admin) => (
        <Table.Tr key={admin.id}>
          <Table.Td>
            <Stack gap={2}>
              <Group gap="xs">
                <Anchor
                  renderRoot={(props) => (
                    <Link {...props} to="/admins/$adminId" params={{ adminId: admin.id }} data-row />
                  )}
                  fw={500}
                  size="sm"
                  c="inherit"
                >
                  {admin.name}
                  {admin.id === viewerId && ' (you)'}
                </Anchor>
                {admin.state !== 'ACTIVE' && <AdminBadge admin={admin} />}
              </Group>
              {admin.name !== admin.email && (
                <Text size="xs" c="dimmed">
                  {admin.email}
                </Text>
              )}
              {admin.state === 'INVITED' && (
                <Text size="xs" c="dimmed">
                  {admin.invitationExpiresAt && (
                    <>
                      invitation {Date.parse(admin.invitationExpiresAt) < Date.now() ? 'ended' : 'ends'}{' '}
                      <Time at={admin.invitationExpiresAt} />
                    </>
                  )}
                </Text>
              )}
              <Text size="xs" c="dimmed" hiddenFrom="sm">
                {privilegesLabel(admin.privileges)}
              </Text>
            </Stack>
          </Table.Td>
          <Table.Td visibleFrom="sm" maw={280}>
            <Text size="sm">{privilegesLabel(admin.privileges)}</Text>
          </Table.Td>
          <Table.Td visibleFrom="md">
            <Text size="sm">{secondFactorsLabel(admin) || <EmptyValue>None</EmptyValue>}</Text>
          </Table.Td>
          <Table.Td visibleFrom="md">
            <Text size="sm">
              {admin.lastSignedInAt ? <Time at={admin.lastSignedInAt} /> : <EmptyValue>Never</EmptyValue>}
            </Text>
          </Table.Td>
          <Table.Td ta="right">
            <AdminActions admin={admin} onInvitation={onInvitation} />
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}
