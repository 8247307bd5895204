import { Anchor, Box, Button, Code, Group, Stack, Text, Title } from '@mantine/core';
import { IconCloudOff, IconHourglassHigh, IconLock, IconMoodConfuzed, IconZoomQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { Failure } from '../api/failure';
import { PageTitle } from './PageTitle';

const kinds = {
  NOT_FOUND: { title: 'There is nothing here', Icon: IconZoomQuestion },
  FORBIDDEN: { title: 'You may not see this', Icon: IconLock },
  OFFLINE: { title: 'No connection', Icon: IconCloudOff },
  RATE_LIMITED: { title: 'Too many requests', Icon: IconHourglassHigh },
  UNAVAILABLE: { title: 'One moment, please', Icon: IconCloudOff },
};
const other = { title: 'This could not be loaded', Icon: IconMoodConfuzed };

// Part of what is loaded first, and its tooltip is a tenth of that. Where it cannot be loaded, the id can be selected.
const CopyButton = lazy(() =>
  import('./CopyButton').then(
    ({ CopyButton: loaded }) => ({ default: loaded }),
    () => ({ default: () => <></> }),
  ),
);

interface Props {
  failure: Failure;
  onRetry?: () => void;
  /** The notice replaces a whole page, and therefore carries the page's heading. */
  fullPage?: boolean;
}

export function FailureNotice({ failure, onRetry, fullPage = false }: Props) {
  const { title, Icon } = kinds[failure.code as keyof typeof kinds] ?? other;
  const final = failure.code === 'NOT_FOUND' || failure.code === 'FORBIDDEN';
  const retry = () => {
    // The button disappears with the failure, so the focus moves to the page itself.
    document.getElementById('content')?.focus({ preventScroll: true });
    onRetry?.();
  };
  return (
    <Stack align="center" gap="sm" py="xl" px="md" role="alert">
      <Icon size={40} stroke={1.25} color="var(--mantine-color-dimmed)" aria-hidden />
      {fullPage ? (
        <PageTitle size="h2" ta="center">
          {title}
        </PageTitle>
      ) : (
        <Title order={2} ta="center">
          {title}
        </Title>
      )}
      <Text c="dimmed" ta="center" maw={460}>
        {failure.message}
      </Text>
      {onRetry && !final && (
        <Button variant="default" onClick={retry} mt="xs">
          Try again
        </Button>
      )}
      {final && (
        <Anchor component={Link} to="/clients" mt="xs">
          Go to the API clients
        </Anchor>
      )}
      {failure.requestId && failure.code !== 'NOT_FOUND' && (
        <Group gap={4} mt="xs" wrap="nowrap">
          <Text c="dimmed" size="sm" ta="center">
            Request <Code>{failure.requestId}</Code>
          </Text>
          <Suspense fallback={<Box w={22} h={22} />}>
            <CopyButton value={failure.requestId} what="the request’s id" />
          </Suspense>
        </Group>
      )}
    </Stack>
  );
}
