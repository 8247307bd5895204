import { Anchor, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { AccessTypeDetailsFragment } from '../api/__generated__/graphql';
import { formatClientCount } from '../labels/clientCounts';
import { valueLabel } from '../labels/fields';
import type { GetSortProps } from '../localList/LocalList';
import { ActionsHeader } from '../ui/ActionsHeader';
import { DataTable } from '../ui/DataTable';
import { EmptyValue } from '../ui/EmptyValue';
import { MenuItem } from '../ui/menu/items';
import { RowActions } from '../ui/RowActions';
import { SortHeader } from '../ui/SortHeader';
import { Time } from '../ui/Time';
import { Table } from '../ui/table/Table';
import { useMissingPrivilege } from '../viewer/viewer';

interface Props {
  accessTypes: AccessTypeDetailsFragment[];
  getSortProps: GetSortProps;
  onDelete: (accessType: AccessTypeDetailsFragment) => void;
}

const shown = 4;

export function AccessTypeTable({ accessTypes, getSortProps, onDelete }: Props) {
  const missingPrivilege = useMissingPrivilege('MANAGE_MODULES');
  return (
    <DataTable
      label="Access types"
      head={
        <>
          <SortHeader label="Access type" {...getSortProps('name')} />
          <Table.Th visibleFrom="sm">Permissions</Table.Th>
          <SortHeader label="Clients" first="descending" {...getSortProps('clients')} />
          <SortHeader label="Added" first="descending" visibleFrom="md" {...getSortProps('created')} />
          {!missingPrivilege && <ActionsHeader />}
        </>
      }
    >
      {accessTypes.map((accessType) => {
        const { id, name, description, permissions, clientCount, createdAt } = accessType;
        const params = { accessTypeId: id };
        return (
          <Table.Tr key={id}>
            <Table.Td>
              <Anchor
                renderRoot={(props) => <Link {...props} to="/access-types/$accessTypeId" params={params} data-row />}
                fw={500}
                size="sm"
                c="inherit"
              >
                {name}
              </Anchor>
              {description && (
                <Text size="xs" c="dimmed" maw={320}>
                  {description}
                </Text>
              )}
              <Text size="xs" c="dimmed" hiddenFrom="sm">
                {permissions.length === 1 ? '1 object' : `${permissions.length || 'No'} objects`}
              </Text>
            </Table.Td>
            <Table.Td visibleFrom="sm">
              {permissions.length === 0 && <EmptyValue>None</EmptyValue>}
              {permissions.slice(0, shown).map((permission) => (
                <Text key={permission.object} size="sm">
                  {valueLabel('permissions', permission)}
                </Text>
              ))}
              {permissions.length > shown && <EmptyValue>and {permissions.length - shown} more</EmptyValue>}
            </Table.Td>
            <Table.Td>{formatClientCount(clientCount)}</Table.Td>
            <Table.Td visibleFrom="md">
              <Time at={createdAt} />
            </Table.Td>
            {!missingPrivilege && (
              <Table.Td ta="right">
                <RowActions of={name}>
                  <MenuItem
                    renderRoot={(props) => <Link {...props} to="/access-types/$accessTypeId/edit" params={params} />}
                    leftSection={<IconPencil size={16} />}
                  >
                    Edit
                  </MenuItem>
                  <MenuItem
                    c="var(--mantine-color-error)"
                    leftSection={<IconTrash size={16} />}
                    onClick={() => onDelete(accessType)}
                  >
                    Delete
                  </MenuItem>
                </RowActions>
              </Table.Td>
            )}
          </Table.Tr>
        );
      })}
    </DataTable>
  );
}
