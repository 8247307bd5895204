import { Skeleton, Stack } from '@mantine/core';

export function PageSkeleton() {
  return (
    <Stack aria-busy="true">
      <Skeleton height={28} width={220} />
      <Skeleton height={16} width="60%" maw={420} />
      <Skeleton height={320} mt="md" radius="lg" />
    </Stack>
  );
}
