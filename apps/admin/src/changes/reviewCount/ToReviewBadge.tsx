import { Badge, VisuallyHidden } from '@mantine/core';
import { useToReview } from './useToReview';

// The server counts no further than this.
const most = 1000;

export function ToReviewBadge() {
  const count = useToReview({ keepsCurrent: true });
  if (count === 0) return null;
  return (
    <Badge color="seal" variant="filled" size="sm" radius="xl" circle={count < 10} miw={20}>
      {count < most ? count : `${most - 1}+`}
      <VisuallyHidden> to review</VisuallyHidden>
    </Badge>
  );
}
