import { useApolloClient } from '@apollo/client/react';
import { Box, Paper, Stack, Text, Title } from '@mantine/core';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { Mark } from '../shell/Mark';
import { useTitle } from '../ui/useTitle';
import { PasswordStep } from './PasswordStep';
import { returnPath } from './returnPath';
import styles from './SignInPage.module.css';

const route = getRouteApi('/sign-in');

/** Signing in is a sequence of steps; each further factor is a component beside {@link PasswordStep}. */
export function SignInPage() {
  const { to } = route.useSearch();
  const router = useRouter();
  const apollo = useApolloClient();
  useTitle('Sign in');

  async function enter() {
    await apollo.clearStore();
    router.history.push(returnPath(to));
  }

  return (
    <Box component="main" id="content" className={styles.page}>
      <Stack className={styles.column} gap="xl">
        <Stack gap="sm" align="center">
          <Mark size={52} />
          <Title order={1} ta="center">
            Sign in to Countersign
          </Title>
          <Text c="dimmed" ta="center" size="sm">
            Manage your company’s API clients, and what they may reach.
          </Text>
        </Stack>
        <Paper className={styles.card} withBorder p="xl" radius="lg">
          <PasswordStep onDone={enter} />
        </Paper>
        {to && returnPath(to) !== '/' && (
          <Text c="dimmed" ta="center" size="sm">
            After signing in you return to where you were.
          </Text>
        )}
      </Stack>
    </Box>
  );
}
