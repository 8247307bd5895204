import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './Banner.module.css';

interface Props {
  /** The accessible name of the landmark, for screen-reader users who move between landmarks. */
  label: string;
  icon: ReactNode;
  action: ReactNode;
  children: ReactNode;
}

/** One line above a list, for information that needs attention at once. */
export const Banner = ({ label, icon, action, children }: Props) => (
  <Group component="aside" aria-label={label} className={styles.banner} justify="space-between" gap="xs">
    <Text size="sm" fw={500} className={styles.words} component="div">
      <span className={styles.mark}>{icon}</span>
      <span>{children}</span>
    </Text>
    {action}
  </Group>
);
