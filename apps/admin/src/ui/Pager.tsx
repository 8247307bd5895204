import { Button, Group } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { PagePosition } from '../searchParams/params';

interface Props {
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor?: string | null; endCursor?: string | null };
  onMove: (to: PagePosition) => void;
}

/** Moves through a list by the cursor of its first or last row, so that rows added in between shift nothing. */
export function Pager({ pageInfo, onMove }: Props) {
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
  if (!hasNextPage && !hasPreviousPage) return null;
  return (
    <Group component="nav" aria-label="Pages" justify="flex-end" gap="xs" mt="md">
      <Button
        variant="default"
        size="xs"
        disabled={!hasPreviousPage}
        leftSection={<IconChevronLeft size={15} />}
        onClick={() => startCursor && onMove({ before: startCursor })}
      >
        Previous
      </Button>
      <Button
        variant="default"
        size="xs"
        disabled={!hasNextPage}
        rightSection={<IconChevronRight size={15} />}
        onClick={() => endCursor && onMove({ after: endCursor })}
      >
        Next
      </Button>
    </Group>
  );
}
