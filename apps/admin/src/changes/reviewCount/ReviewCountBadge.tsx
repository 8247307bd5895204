import { Badge, Group, VisuallyHidden } from '@mantine/core';
import { useLastVisit } from './lastVisit';
import { useDecided } from './useDecided';
import { useReviewCount } from './useReviewCount';

// The server stops counting at this number.
const maxCount = 1000;

/** How much waits for the viewer, and how many of their own requests were decided since they last looked. */
export function ReviewCountBadge() {
  const count = useReviewCount({ polls: true });
  const decided = useDecided(useLastVisit().lastVisit, { polls: true }).length;
  return (
    <Group gap={4} wrap="nowrap">
      {decided > 0 && (
        <Badge color="green" size="sm" radius="xl" miw="max-content">
          {decided} decided
        </Badge>
      )}
      {count > 0 && (
        <Badge color="seal" variant="filled" size="sm" radius="xl" circle={count < 10} miw={20}>
          {count < maxCount ? count : `${maxCount - 1}+`}
          <VisuallyHidden> to review</VisuallyHidden>
        </Badge>
      )}
    </Group>
  );
}
