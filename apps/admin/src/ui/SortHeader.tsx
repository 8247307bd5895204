import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import type { SortDirection } from '../searchParams/sortOrder';
import styles from './SortHeader.module.css';
import { Table } from './table/Table';

interface Props {
  label: string;
  sorted: SortDirection | undefined;
  onSort: (direction: SortDirection) => void;
  /** The direction after the first click. */
  first?: SortDirection;
  visibleFrom?: 'sm' | 'md' | 'lg';
}

const icons = { ascending: IconArrowUp, descending: IconArrowDown };

export function SortHeader({ label, sorted, onSort, first = 'ascending', visibleFrom }: Props) {
  const Icon = sorted ? icons[sorted] : IconArrowsSort;
  const opposite = sorted === 'ascending' ? 'descending' : 'ascending';
  return (
    <Table.Th aria-sort={sorted ?? 'none'} visibleFrom={visibleFrom}>
      <UnstyledButton className={styles.button} onClick={() => onSort(sorted ? opposite : first)}>
        {label}
        <Icon size={14} className={sorted ? undefined : styles.idle} aria-hidden />
      </UnstyledButton>
    </Table.Th>
  );
}
