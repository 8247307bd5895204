import { Group, SegmentedControl, Select } from '@mantine/core';
import type { ChangeRequestState } from '../../api/__generated__/graphql';
import { requestStateLabels, requestStates } from '../../labels/requests';
import { type QueueSearch, queueOrder } from './queueSearch';

interface Props {
  searchParams: QueueSearch;
  onChange: (changed: QueueSearch) => void;
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

export function QueueFilters({ searchParams, onChange }: Props) {
  return (
    <Group component="search" mb="md" gap="sm" justify="space-between">
      <SegmentedControl
        aria-label="Whose requests"
        data={views}
        value={searchParams.view ?? ''}
        onChange={(view) => onChange({ view: (view || undefined) as QueueSearch['view'], state: undefined })}
      />
      <Group gap="sm">
        {searchParams.view && (
          <Select
            aria-label="State"
            placeholder="Any state"
            clearable
            w={150}
            data={requestStates.map((value) => ({ value, label: requestStateLabels[value] }))}
            value={searchParams.state ?? null}
            onChange={(state) => onChange({ ...searchParams, state: (state as ChangeRequestState) ?? undefined })}
          />
        )}
        <Select
          aria-label="Order"
          w={150}
          allowDeselect={false}
          data={orders}
          value={queueOrder(searchParams)}
          onChange={(order) => onChange({ ...searchParams, order: (order as QueueSearch['order']) ?? undefined })}
        />
      </Group>
    </Group>
  );
}
