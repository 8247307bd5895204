import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { Key } from '../Key';
import { useNeighbours } from '../request/useNeighbours';
import type { QueueSearch } from './queueSearch';

/** Leads to the first request that waits for one's word, and from there on to the next. */
export function StartReviewing({ order }: Pick<QueueSearch, 'order'>) {
  const { first } = useNeighbours({ order });
  const navigate = useNavigate();
  const start = () => first && navigate({ to: '/review/$requestId', params: { requestId: first }, search: { order } });
  useHotkeys([['s', start]]);
  if (!first) return null;
  return (
    <Button leftSection={<IconPlayerPlay size={17} />} rightSection={<Key name="s" />} onClick={start}>
      Start reviewing
    </Button>
  );
}
