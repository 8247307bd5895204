import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface Props {
  illustration: ReactNode;
  title: string;
  children: ReactNode;
  action?: ReactNode;
}

/** Replaces a list without content: describes the missing content and offers the next step. */
export function EmptyState({ illustration, title, children, action }: Props) {
  return (
    <Stack align="center" gap="xs" py={56} px="md" className={styles.empty}>
      <div className={styles.drawing} aria-hidden="true">
        {illustration}
      </div>
      <Title order={2} ta="center">
        {title}
      </Title>
      <Text c="dimmed" ta="center" maw={440} size="sm">
        {children}
      </Text>
      {action && <div className={styles.action}>{action}</div>}
    </Stack>
  );
}
