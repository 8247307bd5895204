import { Badge } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';

/** Says that changes of something wait for an approval. */
export function PendingChangeBadge({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <Badge color="seal" leftSection={<IconSignature size={12} aria-hidden />} miw="max-content">
      {count === 1 ? 'A change waits' : `${count} changes wait`}
    </Badge>
  );
}
