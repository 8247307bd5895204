import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './TwoColumns.module.css';

/** What a page is about, and beside it, or below where it is narrow, what is to be known of it. */
export const TwoColumns = ({ side, children }: { side: ReactNode; children: ReactNode }) => (
  <div className={styles.columns}>
    <Stack className={styles.column}>{children}</Stack>
    <Stack className={styles.column}>{side}</Stack>
  </div>
);
