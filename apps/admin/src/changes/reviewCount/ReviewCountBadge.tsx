import { Badge, VisuallyHidden } from '@mantine/core';
import { useReviewCount } from './useReviewCount';

// The server stops counting at this number.
const maxCount = 1000;

export function ReviewCountBadge() {
  const count = useReviewCount({ polls: true });
  if (count === 0) return null;
  return (
    <Badge color="seal" variant="filled" size="sm" radius="xl" circle={count < 10} miw={20}>
      {count < maxCount ? count : `${maxCount - 1}+`}
      <VisuallyHidden> to review</VisuallyHidden>
    </Badge>
  );
}
