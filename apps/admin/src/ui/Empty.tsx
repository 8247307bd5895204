import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './Empty.module.css';

interface Props {
  drawing: ReactNode;
  title: string;
  children: ReactNode;
  action?: ReactNode;
}

/** Nothing yet: what would stand here, and the next step. */
export function Empty({ drawing, title, children, action }: Props) {
  return (
    <Stack align="center" gap="xs" py={56} px="md" className={styles.empty}>
      <div className={styles.drawing} aria-hidden="true">
        {drawing}
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
