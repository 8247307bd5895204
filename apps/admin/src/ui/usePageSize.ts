import { useLocalStorage } from '@mantine/hooks';

/** How many rows a list may have on a page; the server hands out no more than the last at once. */
export const pageSizes = [25, 50, 100] as const;
export type PageSize = (typeof pageSizes)[number];

/** How many rows a page of any list has: a choice of this browser. */
export const usePageSize = () =>
  useLocalStorage<PageSize>({
    key: 'countersign.rows',
    defaultValue: pageSizes[0],
    // With the first render, or every list would be asked for twice.
    getInitialValueInEffect: false,
    deserialize: (kept) => pageSizes.find((size) => String(size) === kept) ?? pageSizes[0],
  });
