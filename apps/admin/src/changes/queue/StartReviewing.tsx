import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { ShortcutKey } from '../../ui/shortcuts/ShortcutKey';
import { useShortcuts } from '../../ui/shortcuts/useShortcuts';
import { useNeighbours } from '../request/useNeighbours';
import { ownWaiting, placeOf, type QueuePlace, type QueueSearch } from './queueSearch';

/** Opens the first request that waits for the viewer's review; where none does, the first of their own. */
export function StartReviewing({ searchParams }: { searchParams: QueueSearch }) {
  // In another view, what waits for the viewer all the same; in their own, as they have narrowed it down.
  const queue: QueuePlace = searchParams.view ? {} : placeOf(searchParams);
  const { first } = useNeighbours(queue);
  const { first: own } = useNeighbours(ownWaiting);
  const navigate = useNavigate();
  const target = first ?? own;
  const search: QueuePlace = first ? queue : ownWaiting;
  const start = () => target && navigate({ to: '/review/$requestId', params: { requestId: target }, search });
  useShortcuts({ s: start });
  if (!target) return null;
  return (
    <Button leftSection={<IconPlayerPlay size={17} />} rightSection={<ShortcutKey name="s" />} onClick={start}>
      Start reviewing
    </Button>
  );
}
