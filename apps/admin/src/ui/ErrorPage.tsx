import { Box } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { failureOf } from '../api/failure';
import { FailureNotice } from './FailureNotice';

export function ErrorPage({ error }: { error: unknown }) {
  const router = useRouter();
  return (
    <Box component="main" py="xl">
      <FailureNotice fullPage failure={failureOf(error)} onRetry={() => void router.invalidate()} />
    </Box>
  );
}
