import { Anchor, Group, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ModuleDetailsFragment } from '../api/__generated__/graphql';
import { formatClientCount } from '../labels/clientCounts';
import type { GetSortProps } from '../localList/LocalList';
import { ActionsHeader } from '../ui/ActionsHeader';
import { CopyableId } from '../ui/CopyableId';
import { DataTable } from '../ui/DataTable';
import { EmptyValue } from '../ui/EmptyValue';
import { MenuItem } from '../ui/menu/items';
import { RowActions } from '../ui/RowActions';
import { ScopeList } from '../ui/ScopeList';
import { SortHeader } from '../ui/SortHeader';
import { Time } from '../ui/Time';
import { Table } from '../ui/table/Table';
import { useMissingPrivilege } from '../viewer/viewer';
import { ModuleStateBadge } from './catalogue/ModuleStateBadge';
import { isEditable } from './isEditable';
import { OfferLines } from './OfferLines';

interface Props {
  label?: string;
  modules: ModuleDetailsFragment[];
  getSortProps: GetSortProps;
  onDelete: (module: ModuleDetailsFragment) => void;
}

/** A module may have hundreds: its page has them all. */
const shown = 6;

export function ModuleTable({ label = 'Modules', modules, getSortProps, onDelete }: Props) {
  const missingPrivilege = useMissingPrivilege('MANAGE_MODULES');
  return (
    <DataTable
      label={label}
      head={
        <>
          <SortHeader label="Module" {...getSortProps('name')} />
          <Table.Th visibleFrom="sm">Scopes</Table.Th>
          <SortHeader label="Clients" first="descending" {...getSortProps('clients')} />
          <SortHeader label="Added" first="descending" visibleFrom="md" {...getSortProps('created')} />
          {!missingPrivilege && <ActionsHeader />}
        </>
      }
    >
      {modules.map((module) => (
        <Table.Tr key={module.id}>
          <Table.Td>
            <Group gap="0 0.375rem">
              <Anchor
                renderRoot={(props) => (
                  <Link {...props} to="/modules/$moduleId" params={{ moduleId: module.id }} data-row />
                )}
                fw={500}
                size="sm"
                c="inherit"
                td={module.standing === 'IN_FORCE' ? undefined : 'line-through'}
              >
                {module.name}
              </Anchor>
              {(module.state === 'DEPRECATED' || module.state === 'WITHDRAWN') && (
                <ModuleStateBadge state={module.state} />
              )}
            </Group>
            <CopyableId value={module.audience} what="the audience" size="xs" />
            {module.description && (
              <Text size="xs" c="dimmed" maw={360} style={{ whiteSpace: 'pre-line' }}>
                {module.description}
              </Text>
            )}
            <OfferLines module={module} />
            <Text size="xs" c="dimmed" hiddenFrom="sm">
              {module.scopes.length === 1 ? '1 scope' : `${module.scopes.length} scopes`}
            </Text>
          </Table.Td>
          <Table.Td visibleFrom="sm">
            {module.scopes.length > 0 ? (
              <ScopeList scopes={module.scopes.slice(0, shown)} />
            ) : (
              <EmptyValue>None</EmptyValue>
            )}
            {module.scopes.length > shown && <EmptyValue>and {module.scopes.length - shown} more</EmptyValue>}
          </Table.Td>
          <Table.Td>{formatClientCount(module.clientCount)}</Table.Td>
          <Table.Td visibleFrom="md">
            <Time at={module.createdAt} />
          </Table.Td>
          {!missingPrivilege && (
            <Table.Td ta="right">
              {isEditable(module) && (
                <RowActions of={module.name}>
                  <MenuItem
                    renderRoot={(props) => (
                      <Link {...props} to="/modules/$moduleId/edit" params={{ moduleId: module.id }} />
                    )}
                    leftSection={<IconPencil size={16} />}
                  >
                    Edit
                  </MenuItem>
                  <MenuItem
                    c="var(--mantine-color-error)"
                    leftSection={<IconTrash size={16} />}
                    onClick={() => onDelete(module)}
                  >
                    Delete
                  </MenuItem>
                </RowActions>
              )}
            </Table.Td>
          )}
        </Table.Tr>
      ))}
    </DataTable>
  );
}
