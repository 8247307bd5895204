import { Button, Group } from '@mantine/core';
import { IconArrowBarToUp, IconChevronRight } from '@tabler/icons-react';

interface Props {
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  /** Not on the first page. */
  deep: boolean;
  onMove: (to: { after?: string }) => void;
  words?: { first: string; next: string };
}

/** For lists that are read downwards only; the browser's own Back goes up page by page. */
export function NextPager({ pageInfo, deep, onMove, words = { first: 'First', next: 'Next' } }: Props) {
  const { hasNextPage, endCursor } = pageInfo;
  if (!hasNextPage && !deep) return null;
  return (
    <Group component="nav" aria-label="Pages" justify="flex-end" gap="xs" mt="md">
      <Button
        variant="default"
        size="xs"
        disabled={!deep}
        leftSection={<IconArrowBarToUp size={15} />}
        onClick={() => onMove({})}
      >
        {words.first}
      </Button>
      <Button
        variant="default"
        size="xs"
        disabled={!hasNextPage || !endCursor}
        rightSection={<IconChevronRight size={15} />}
        onClick={() => endCursor && onMove({ after: endCursor })}
      >
        {words.next}
      </Button>
    </Group>
  );
}
