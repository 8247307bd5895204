import { Text } from '@mantine/core';
import type { ModuleDetailsFragment } from '../api/__generated__/graphql';
import { scopeLevelLabels } from '../labels/levels';
import { DataTable } from '../ui/DataTable';
import { EmptyValue } from '../ui/EmptyValue';
import { ScopeList } from '../ui/ScopeList';
import { Table } from '../ui/table/Table';

type Scope = Omit<ModuleDetailsFragment['scopes'][number], '__typename'>;

/** The scopes of a module; on a phone what each allows stands below it, and its mark tells the level. */
export const ScopeTable = ({ scopes }: { scopes: readonly Scope[] }) => (
  <DataTable
    label="Scopes"
    borderless
    head={
      <>
        <Table.Th>Scope</Table.Th>
        <Table.Th visibleFrom="sm" w="40%">
          What it allows
        </Table.Th>
        <Table.Th visibleFrom="sm" w={120}>
          Level
        </Table.Th>
      </>
    }
  >
    {scopes.map(({ name, description, level }) => (
      <Table.Tr key={name}>
        <Table.Td>
          <ScopeList scopes={[{ name, level }]} />
          {description && (
            <Text size="xs" c="dimmed" mt={4} hiddenFrom="sm">
              {description}
            </Text>
          )}
        </Table.Td>
        <Table.Td visibleFrom="sm">{description || <EmptyValue>–</EmptyValue>}</Table.Td>
        <Table.Td visibleFrom="sm">{scopeLevelLabels[level]}</Table.Td>
      </Table.Tr>
    ))}
  </DataTable>
);
