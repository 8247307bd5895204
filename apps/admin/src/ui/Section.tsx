import { Group, Paper, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import styles from './Section.module.css';

interface Props {
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  /** The content reaches the section's edges: for tables. */
  flush?: boolean;
  children: ReactNode;
}

export function Section({ title, description, actions, flush = false, children }: Props) {
  const id = useId();
  return (
    <Paper component="section" withBorder radius="lg" className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <Title order={2} id={id} className={styles.title}>
          {title}
        </Title>
        {description && (
          <Text c="dimmed" size="sm" component="div" className={styles.description}>
            {description}
          </Text>
        )}
        {actions && <Group gap="xs">{actions}</Group>}
      </div>
      <div className={flush ? styles.flush : styles.body}>{children}</div>
    </Paper>
  );
}
