import { Paper, Skeleton, Stack } from '@mantine/core';

export function RowsSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <Paper withBorder radius="lg" p="md" bg="var(--cs-surface)">
      <Stack gap="lg">
        {Array.from({ length: rows }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike.
          <Skeleton key={index} height={22} width={`${96 - ((index * 13) % 24)}%`} />
        ))}
      </Stack>
    </Paper>
  );
}
