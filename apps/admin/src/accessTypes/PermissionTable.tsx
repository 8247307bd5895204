import { Table } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { AccessTypeDetailsFragment } from '../api/__generated__/graphql';
import { operations, operationWords } from '../labels/operations';
import { Nothing } from '../ui/Nothing';
import styles from './PermissionTable.module.css';

/** Objects down, operations across. */
export function PermissionTable({ permissions }: { permissions: AccessTypeDetailsFragment['permissions'] }) {
  return (
    <div className={styles.scroll}>
      <Table className={styles.table} verticalSpacing={6} aria-label="Permissions by object">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Object</Table.Th>
            {operations.map((operation) => (
              <Table.Th key={operation} className={styles.operation}>
                {operationWords[operation]}
              </Table.Th>
            ))}
            <Table.Th>Fields</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {permissions.map(({ object, operations: held, fields }) => (
            <Table.Tr key={object}>
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
                    <Nothing>–</Nothing>
                  )}
                </Table.Td>
              ))}
              <Table.Td>{fields ? fields.join(', ') : <Nothing>all</Nothing>}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
