import { Box, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Logo } from '../../ui/Logo';
import styles from './SignInLayout.module.css';

interface Props {
  title: string;
  description?: ReactNode;
  below?: ReactNode;
  /** For what has code in it. */
  wide?: boolean;
  children: ReactNode;
}

/** The layout of pages before the sign-in: one centred card, under the logo. */
export function SignInLayout({ title, description, below, wide = false, children }: Props) {
  return (
    <Box component="main" id="content" className={styles.page}>
      <Stack className={styles.column} data-wide={wide || undefined} gap="xl">
        <Stack gap="sm" align="center">
          <Logo size={52} />
          <Title order={1} ta="center">
            {title}
          </Title>
          {description && (
            <Text c="dimmed" ta="center" size="sm" className={styles.balanced}>
              {description}
            </Text>
          )}
        </Stack>
        <Paper className={styles.card} withBorder p="xl" radius="lg">
          {children}
        </Paper>
        {below}
      </Stack>
    </Box>
  );
}
