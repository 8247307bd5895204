import { Button, Group, NativeSelect } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { PagePosition } from '../searchParams/params';
import styles from './Pager.module.css';
import { pageSizes, usePageSize } from './usePageSize';

interface Props {
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor?: string | null; endCursor?: string | null };
  onMove: (to: PagePosition) => void;
}

/** Moves through a list by the cursor of its first or last row, so that rows added in between shift nothing. */
export function Pager({ pageInfo, onMove }: Props) {
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
  const [size, choose] = usePageSize();
  // Whoever has chosen larger pages may want the smaller ones back, where one page has everything as well.
  if (!hasNextPage && !hasPreviousPage && size === pageSizes[0]) return null;
  return (
    <Group component="nav" aria-label="Pages" className={styles.pager} gap="xs" mt="md">
      <NativeSelect
        size="xs"
        className={styles.size}
        aria-label="Rows on a page"
        data={pageSizes.map((rows) => ({ value: String(rows), label: `${rows} on a page` }))}
        value={String(size)}
        onChange={({ currentTarget: { value } }) => {
          choose(pageSizes.find((rows) => String(rows) === value) ?? size);
          // A cursor stands between pages of the old size.
          if (hasPreviousPage) onMove({});
        }}
      />
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
