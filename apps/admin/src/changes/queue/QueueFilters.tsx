import { Group, SegmentedControl, Select } from '@mantine/core';
import type { ChangeRequestState } from '../../api/__generated__/graphql';
import { requestStates, stateWords } from '../../labels/requests';
import { orderOf, type QueueSearch } from './queueSearch';

interface Props {
  asked: QueueSearch;
  onAsk: (changed: QueueSearch) => void;
}

const views = [
  { value: '', label: 'To review' },
  { value: 'mine', label: 'Mine' },
  { value: 'others', label: 'Others’' },
  { value: 'all', label: 'All' },
];
const orders = [
  { value: 'oldest', label: 'Oldest first' },
  { value: 'newest', label: 'Newest first' },
];

export function QueueFilters({ asked, onAsk }: Props) {
  return (
    <Group component="search" mb="md" gap="sm" justify="space-between">
      <SegmentedControl
        aria-label="Whose requests"
        data={views}
        value={asked.view ?? ''}
        onChange={(view) => onAsk({ view: (view || undefined) as QueueSearch['view'], state: undefined })}
      />
      <Group gap="sm">
        {asked.view && (
          <Select
            aria-label="State"
            placeholder="Any state"
            clearable
            w={150}
            data={requestStates.map((value) => ({ value, label: stateWords[value] }))}
            value={asked.state ?? null}
            onChange={(state) => onAsk({ ...asked, state: (state as ChangeRequestState) ?? undefined })}
          />
        )}
        <Select
          aria-label="Order"
          w={150}
          allowDeselect={false}
          data={orders}
          value={orderOf(asked)}
          onChange={(order) => onAsk({ ...asked, order: (order as QueueSearch['order']) ?? undefined })}
        />
      </Group>
    </Group>
  );
}
