import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './Banner.module.css';

interface Props {
  /** What it is about, for those who jump from one landmark to the next. */
  label: string;
  icon: ReactNode;
  action: ReactNode;
  children: ReactNode;
}

/** One line above a list, for what should not wait until somebody finds it. */
export const Banner = ({ label, icon, action, children }: Props) => (
  <Group component="aside" aria-label={label} className={styles.banner} justify="space-between" gap="xs">
    <Text size="sm" fw={500} className={styles.words} component="div">
      <span className={styles.mark}>{icon}</span>
      <span>{children}</span>
    </Text>
    {action}
  </Group>
);
