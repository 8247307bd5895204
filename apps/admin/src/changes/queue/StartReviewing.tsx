import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { ShortcutKey } from '../../ui/shortcuts/ShortcutKey';
import { useShortcuts } from '../../ui/shortcuts/useShortcuts';
import { useNeighbours } from '../request/useNeighbours';
import { ownWaiting, type QueueSearch } from './queueSearch';

/** Opens the first request that waits for the viewer's review; where none does, the first of their own. */
export function StartReviewing({ order }: Pick<QueueSearch, 'order'>) {
  const { first } = useNeighbours({ order });
  const { first: own } = useNeighbours(ownWaiting);
  const navigate = useNavigate();
  const target = first ?? own;
  const search: QueueSearch = first ? { order } : ownWaiting;
  const start = () => target && navigate({ to: '/review/$requestId', params: { requestId: target }, search });
  useShortcuts({ s: start });
  if (!target) return null;
  return (
    <Button leftSection={<IconPlayerPlay size={17} />} rightSection={<ShortcutKey name="s" />} onClick={start}>
      Start reviewing
    </Button>
  );
}
