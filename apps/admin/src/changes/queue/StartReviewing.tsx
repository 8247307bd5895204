import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useNeighbours } from '../request/useNeighbours';
import { ShortcutKey } from '../ShortcutKey';
import type { QueueSearch } from './queueSearch';

/** Opens the first request that waits for the viewer's review. */
export function StartReviewing({ order }: Pick<QueueSearch, 'order'>) {
  const { first } = useNeighbours({ order });
  const navigate = useNavigate();
  const start = () => first && navigate({ to: '/review/$requestId', params: { requestId: first }, search: { order } });
  useHotkeys([['s', start]]);
  if (!first) return null;
  return (
    <Button leftSection={<IconPlayerPlay size={17} />} rightSection={<ShortcutKey name="s" />} onClick={start}>
      Start reviewing
    </Button>
  );
}
