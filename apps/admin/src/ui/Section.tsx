import { Group, Paper, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import styles from './Section.module.css';

interface Props {
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  /** The content reaches the edges: for tables. */
  flush?: boolean;
  children: ReactNode;
}

export function Section({ title, description, actions, flush = false, children }: Props) {
  const id = useId();
  return (
    <Paper component="section" withBorder radius="lg" className={styles.section} aria-labelledby={id}>
      <Group justify="space-between" align="flex-start" className={styles.head} gap="sm">
        <div className={description ? styles.described : styles.words}>
          <Title order={2} id={id}>
            {title}
          </Title>
          {description && (
            <Text c="dimmed" size="sm" component="div">
              {description}
            </Text>
          )}
        </div>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      <div className={flush ? styles.flush : styles.body}>{children}</div>
    </Paper>
  );
}
