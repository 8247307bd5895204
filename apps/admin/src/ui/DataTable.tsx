import { Paper } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './DataTable.module.css';
import { Table } from './table/Table';

interface Props {
  /** The accessible name of the table. */
  label: string;
  head: ReactNode;
  children: ReactNode;
  /** The data of a newer query is loading. */
  stale?: boolean;
  borderless?: boolean;
  /** Keeps its full width in a narrow window, and scrolls. */
  scrolls?: boolean;
}

export function DataTable({ label, head, children, stale = false, borderless = false, scrolls = false }: Props) {
  const table = (
    <Table
      aria-label={label}
      aria-busy={stale}
      data-scrolls={scrolls || undefined}
      className={stale ? styles.stale : styles.table}
      verticalSpacing="sm"
      horizontalSpacing="xs"
    >
      <Table.Thead>
        <Table.Tr>{head}</Table.Tr>
      </Table.Thead>
      <Table.Tbody>{children}</Table.Tbody>
    </Table>
  );
  if (borderless) return <div className={styles.scroll}>{table}</div>;
  return (
    <Paper withBorder radius="lg" className={styles.paper}>
      <div className={styles.scroll}>{table}</div>
    </Paper>
  );
}
