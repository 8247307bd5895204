import { ActionIcon, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useShortcuts, useShortcutsOn } from '../../ui/shortcuts/useShortcuts';
import { Tooltip } from '../../ui/tooltip/Tooltip';
import type { QueueSearch } from '../queue/queueSearch';
import type { Neighbours } from './useNeighbours';

interface Props {
  searchParams: QueueSearch;
  neighbours: Neighbours;
}

/** Moves to the previous and next request of the queue, by a click or by the keys k and j. */
export function RequestPager({ searchParams, neighbours: { previous, next, position, count } }: Props) {
  const navigate = useNavigate();
  const go = (requestId: string | undefined) => () =>
    requestId && navigate({ to: '/review/$requestId', params: { requestId }, search: searchParams });
  useShortcuts({ j: go(next), k: go(previous), u: () => navigate({ to: '/review', search: searchParams }) });

  const [shortcutsOn] = useShortcutsOn();
  const step = (requestId: string | undefined, label: string, key: 'j' | 'k', Icon: typeof IconChevronLeft) => (
    <Tooltip label={shortcutsOn ? `${label} (${key})` : label}>
      <ActionIcon
        variant="default"
        size={34}
        aria-label={label}
        aria-keyshortcuts={key}
        disabled={!requestId}
        renderRoot={(props) =>
          requestId ? (
            <Link {...props} to="/review/$requestId" params={{ requestId }} search={searchParams} />
          ) : (
            <button type="button" {...props} disabled />
          )
        }
      >
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );

  return (
    <Group component="nav" aria-label="Requests" gap="xs">
      {step(previous, 'Previous request', 'k', IconChevronLeft)}
      {step(next, 'Next request', 'j', IconChevronRight)}
      {position !== undefined && (
        <Text size="sm" c="dimmed" visibleFrom="xs">
          {position} of {count}
        </Text>
      )}
    </Group>
  );
}
