import { Button, Group } from '@mantine/core';
import { IconArrowBarToUp, IconChevronRight } from '@tabler/icons-react';

interface Props {
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  /** Whether this is not the first page. */
  pastFirstPage: boolean;
  onMove: (to: { after?: string }) => void;
  labels?: { first: string; next: string };
}

/** For lists with forward paging only; the browser's Back goes up page by page. */
export function NextPager({ pageInfo, pastFirstPage, onMove, labels = { first: 'First', next: 'Next' } }: Props) {
  const { hasNextPage, endCursor } = pageInfo;
  if (!hasNextPage && !pastFirstPage) return null;
  return (
    <Group component="nav" aria-label="Pages" justify="flex-end" gap="xs" mt="md">
      <Button
        variant="default"
        size="xs"
        disabled={!pastFirstPage}
        leftSection={<IconArrowBarToUp size={15} />}
        onClick={() => onMove({})}
      >
        {labels.first}
      </Button>
      <Button
        variant="default"
        size="xs"
        disabled={!hasNextPage || !endCursor}
        rightSection={<IconChevronRight size={15} />}
        onClick={() => endCursor && onMove({ after: endCursor })}
      >
        {labels.next}
      </Button>
    </Group>
  );
}
