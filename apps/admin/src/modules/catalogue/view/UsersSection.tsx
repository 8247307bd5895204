import type { CatalogueModuleDetailsFragment } from '../../../api/__generated__/graphql';
import { formatCount } from '../../../labels/customers';
import { DataTable } from '../../../ui/DataTable';
import { EmptyValue } from '../../../ui/EmptyValue';
import { Section } from '../../../ui/Section';
import { Table } from '../../../ui/table/Table';

/** The accounts whose API clients have the module; which clients, is theirs. */
export function UsersSection({ usedBy }: Pick<CatalogueModuleDetailsFragment, 'usedBy'>) {
  return (
    <Section title="Who uses it" flush={usedBy.length > 0}>
      {usedBy.length === 0 ? (
        <EmptyValue>No API client has it so far.</EmptyValue>
      ) : (
        <DataTable
          label="Who uses it"
          borderless
          head={
            <>
              <Table.Th>Account</Table.Th>
              <Table.Th>API clients</Table.Th>
            </>
          }
        >
          {usedBy.map(({ id, name, clients }) => (
            <Table.Tr key={id}>
              <Table.Td>{name}</Table.Td>
              <Table.Td>{formatCount(clients)}</Table.Td>
            </Table.Tr>
          ))}
        </DataTable>
      )}
    </Section>
  );
}
