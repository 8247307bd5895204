import { useHotkeys } from '@mantine/hooks';

/** The keys of the review, which are letters alone: in a field or an open dialog they are what they are everywhere. */
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
