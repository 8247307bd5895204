import { IconCheck } from '@tabler/icons-react';
import type { AccessTypeDetailsFragment } from '../api/__generated__/graphql';
import { operationLabels, operations } from '../labels/operations';
import { EmptyValue } from '../ui/EmptyValue';
import { Table } from '../ui/table/Table';
import styles from './PermissionTable.module.css';

type Permission = AccessTypeDetailsFragment['permissions'][number];

/** The rows are objects, one for each set of operations and fields; the columns are operations. */
export function PermissionTable({ permissions }: { permissions: readonly Permission[] }) {
  return (
    <div className={styles.scroll}>
      <Table className={styles.table} verticalSpacing={6} aria-label="Permissions by object">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Object</Table.Th>
            {operations.map((operation) => (
              <Table.Th key={operation} className={styles.operation}>
                {operationLabels[operation]}
              </Table.Th>
            ))}
            <Table.Th>Fields</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {permissions.map(({ object, operations: held, fields }) => (
            <Table.Tr key={`${object} ${held.join()}`}>
              <Table.Th scope="row" className={styles.object}>
                {object}
              </Table.Th>
              {operations.map((operation) => (
                <Table.Td key={operation} className={styles.operation}>
                  {held.includes(operation) ? (
                    <IconCheck
                      size={16}
                      stroke={2.25}
                      color="var(--mantine-color-anchor)"
                      role="img"
                      aria-label="yes"
                    />
                  ) : (
                    <EmptyValue>–</EmptyValue>
                  )}
                </Table.Td>
              ))}
              <Table.Td>{fields ? fields.join(', ') : <EmptyValue>all</EmptyValue>}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
