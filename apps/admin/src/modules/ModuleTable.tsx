import { Anchor, Menu, Table, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ModuleDetailsFragment } from '../api/__generated__/graphql';
import type { GetSortProps } from '../localList/LocalList';
import { ActionsHeader } from '../ui/ActionsHeader';
import { CopyableId } from '../ui/CopyableId';
import { DataTable } from '../ui/DataTable';
import { EmptyValue } from '../ui/EmptyValue';
import { RowActions } from '../ui/RowActions';
import { ScopeList } from '../ui/ScopeList';
import { SortHeader } from '../ui/SortHeader';
import { Time } from '../ui/Time';
import { useMissingPrivilege } from '../viewer/viewer';

interface Props {
  modules: ModuleDetailsFragment[];
  getSortProps: GetSortProps;
  onDelete: (module: ModuleDetailsFragment) => void;
}

export function ModuleTable({ modules, getSortProps, onDelete }: Props) {
  const missingPrivilege = useMissingPrivilege('MANAGE_MODULES');
  return (
    <DataTable
      label="Modules"
      head={
        <>
          <SortHeader label="Module" {...getSortProps('name')} />
          <Table.Th visibleFrom="sm">Scopes</Table.Th>
          <SortHeader label="Added" first="descending" visibleFrom="md" {...getSortProps('created')} />
          {!missingPrivilege && <ActionsHeader />}
        </>
      }
    >
      {modules.map((module) => (
        <Table.Tr key={module.id}>
          <Table.Td>
            {missingPrivilege || module.builtIn ? (
              <Text fw={500} size="sm">
                {module.name}
              </Text>
            ) : (
              <Anchor
                renderRoot={(props) => <Link {...props} to="/modules/$moduleId" params={{ moduleId: module.id }} />}
                fw={500}
                size="sm"
                c="inherit"
              >
                {module.name}
              </Anchor>
            )}
            <CopyableId value={module.audience} what="the audience" size="xs" />
            {module.description && (
              <Text size="xs" c="dimmed" maw={360}>
                {module.description}
              </Text>
            )}
            <Text size="xs" c="dimmed" hiddenFrom="sm">
              {module.scopes.length === 1 ? '1 scope' : `${module.scopes.length} scopes`}
            </Text>
          </Table.Td>
          <Table.Td visibleFrom="sm">
            {module.scopes.length > 0 ? <ScopeList scopes={module.scopes} /> : <EmptyValue>None</EmptyValue>}
          </Table.Td>
          <Table.Td visibleFrom="md">
            <Time at={module.createdAt} />
          </Table.Td>
          {!missingPrivilege && (
            <Table.Td ta="right">
              {!module.builtIn && (
                <RowActions of={module.name}>
                  <Menu.Item
                    renderRoot={(props) => <Link {...props} to="/modules/$moduleId" params={{ moduleId: module.id }} />}
                    leftSection={<IconPencil size={16} />}
                  >
                    Edit
                  </Menu.Item>
                  <Menu.Item
                    c="var(--mantine-color-error)"
                    leftSection={<IconTrash size={16} />}
                    onClick={() => onDelete(module)}
                  >
                    Delete
                  </Menu.Item>
                </RowActions>
              )}
            </Table.Td>
          )}
        </Table.Tr>
      ))}
    </DataTable>
  );
}
