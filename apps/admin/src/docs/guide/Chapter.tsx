import { Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './Chapter.module.css';

/** One chapter of the guide. */
export const Chapter = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <Stack component="section" gap="sm" className={styles.chapter} aria-labelledby={id}>
    <Title order={2} id={id} size="h1" className={styles.title}>
      {title}
    </Title>
    {children}
  </Stack>
);
