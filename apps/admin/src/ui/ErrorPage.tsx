import { Box } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { failureOf } from '../api/failure';
import { NotLoaded } from '../api/later';
import { FailureNotice } from './FailureNotice';

const isServerThere = () =>
  fetch('/healthz', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );

export function ErrorPage({ error }: { error: unknown }) {
  const router = useRouter();
  async function retry() {
    // A browser may remember that code did not come, and a new version calls it by another name.
    if (error instanceof NotLoaded && (await isServerThere())) return window.location.reload();
    await router.invalidate();
  }
  return (
    <Box component="main" py="xl">
      <FailureNotice fullPage failure={failureOf(error)} onRetry={() => void retry()} />
    </Box>
  );
}
