import { Anchor, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { CatalogueModuleRowFragment } from '../../api/__generated__/graphql';
import type { GetSortProps } from '../../localList/LocalList';
import { CopyableId } from '../../ui/CopyableId';
import { DataTable } from '../../ui/DataTable';
import { EmptyValue } from '../../ui/EmptyValue';
import { SortHeader } from '../../ui/SortHeader';
import { Time } from '../../ui/Time';
import { Table } from '../../ui/table/Table';
import { ModuleStateBadge } from './ModuleStateBadge';

interface Props {
  modules: CatalogueModuleRowFragment[];
  getSortProps: GetSortProps;
}

const entitled = ({ entitlements }: CatalogueModuleRowFragment): string | undefined => {
  if (entitlements.some(({ accountId, planId }) => accountId === null && planId === null)) return 'Every account';
  const plans = entitlements.flatMap(({ planName }) => planName ?? []);
  const accounts = entitlements.flatMap(({ accountName }) => accountName ?? []);
  const counted = (names: readonly string[], one: (name: string) => string, many: string): string[] => {
    const [first] = names;
    if (first === undefined) return [];
    return [names.length === 1 ? one(first) : `${names.length} ${many}`];
  };
  const parts = [
    ...counted(plans, (name) => `Plan ${name}`, 'plans'),
    ...counted(accounts, (name) => name, 'accounts'),
  ];
  return parts.length === 0 ? undefined : parts.join(', ');
};

export function CatalogueTable({ modules, getSortProps }: Props) {
  return (
    <DataTable
      label="Catalogue"
      head={
        <>
          <SortHeader label="Module" {...getSortProps('name')} />
          <SortHeader label="State" visibleFrom="sm" {...getSortProps('state')} />
          <Table.Th visibleFrom="sm">Entitled</Table.Th>
        </>
      }
    >
      {modules.map((module) => (
        <Table.Tr key={module.id}>
          <Table.Td>
            <Group gap="0 0.375rem">
              <Anchor
                renderRoot={(props) => (
                  <Link {...props} to="/catalogue/$moduleId" params={{ moduleId: module.id }} data-row />
                )}
                fw={500}
                size="sm"
                c="inherit"
              >
                {module.name}
              </Anchor>
              <Group hiddenFrom="sm">
                <ModuleStateBadge state={module.state} />
              </Group>
            </Group>
            <CopyableId value={module.audience} what="the audience" size="xs" />
            <Text size="xs" c="dimmed">
              {module.scopes.length === 1 ? '1 scope' : `${module.scopes.length} scopes`}
            </Text>
          </Table.Td>
          <Table.Td visibleFrom="sm">
            <ModuleStateBadge state={module.state} />
            {module.state === 'DEPRECATED' && module.sunsetAt && (
              <Text size="xs" c="dimmed">
                Ends <Time at={module.sunsetAt} />
              </Text>
            )}
          </Table.Td>
          <Table.Td visibleFrom="sm">{entitled(module) ?? <EmptyValue>Nobody</EmptyValue>}</Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}
