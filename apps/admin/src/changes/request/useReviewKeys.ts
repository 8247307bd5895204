import { useHotkeys } from '@mantine/hooks';

/** The keyboard shortcuts of the review: single letters, ignored in fields and open dialogs. */
export function useReviewKeys(keys: Record<string, () => unknown>) {
  useHotkeys(
    Object.entries(keys).map(([key, act]) => [
      key,
      () => {
        if (!document.querySelector('[role="dialog"]')) act();
      },
    ]),
  );
}
