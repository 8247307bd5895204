import { Table } from '../../ui/table/Table';
import styles from './FactsTable.module.css';

interface Row {
  readonly name: string;
  readonly depth?: number;
  readonly type: string;
  readonly description: string | undefined;
}

/** Names, types and meanings. */
export const FactsTable = ({ label, rows }: { label: string; rows: readonly Row[] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
  <div className={styles.scroll} tabIndex={0}>
    <Table aria-label={label} verticalSpacing={6} horizontalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{label}</Table.Th>
          <Table.Th>Type</Table.Th>
          <Table.Th>Meaning</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ name, depth = 0, type, description }) => (
          <Table.Tr key={name}>
            <Table.Th
              scope="row"
              fw={400}
              className={styles.name}
              style={{ paddingInlineStart: `${0.625 + depth}rem` }}
            >
              <code>{name}</code>
            </Table.Th>
            <Table.Td className={styles.type}>{type}</Table.Td>
            <Table.Td className={styles.meaning}>{description}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </div>
);
