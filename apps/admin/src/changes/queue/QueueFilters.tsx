import { subjectKinds } from '@countersign/schema';
import { Group, NativeSelect, SegmentedControl } from '@mantine/core';
import { AdminsDocument } from '../../api/__generated__/graphql';
import { subjectLabel } from '../../labels/actions';
import { requestStateLabels, requestStates } from '../../labels/requests';
import { useAllPages } from '../../localList/useAllPages';
import { useViewer } from '../../viewer/viewer';
import { kinds, type QueueSearch, queueOrder } from './queueSearch';

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
const states = requestStates.map((value) => ({ value, label: requestStateLabels[value] }));
const orders = [
  { value: 'oldest', label: 'Oldest first' },
  { value: 'newest', label: 'Newest first' },
];

export function QueueFilters({ searchParams, onChange }: Props) {
  const { id: mine, account } = useViewer();
  const admins = useAllPages(AdminsDocument, 'admins').data ?? [];
  const narrowed = [
    {
      field: 'by',
      label: 'Asked by',
      any: 'By anybody',
      data: admins.filter(({ id }) => id !== mine).map(({ id, name, email }) => ({ value: id, label: name || email })),
    },
    {
      field: 'kind',
      label: 'About',
      any: 'About anything',
      data: kinds.map((kind) => ({ value: kind, label: capitalized(subjectLabel(subjectKinds[kind])) })),
    },
    {
      field: 'environment',
      label: 'Environment',
      any: 'Any environment',
      data: account.environments.map((name) => ({ value: name, label: name })),
    },
    {
      field: 'risk',
      label: 'Risk',
      any: 'Risky or not',
      data: [
        { value: 'some', label: 'To look at closely' },
        { value: 'none', label: 'Nothing to look at' },
      ],
    },
  ] as const;
  return (
    <Group component="search" mb="md" gap="sm">
      <SegmentedControl
        aria-label="Whose requests"
        data={views}
        value={searchParams.view ?? ''}
        onChange={(view) =>
          onChange({ ...searchParams, view: (view || undefined) as QueueSearch['view'], state: undefined })
        }
      />
      <Group gap="sm" style={{ flex: '1 1 100%' }}>
        {narrowed.map(({ field, label, any, data }) => (
          <NativeSelect
            key={field}
            aria-label={label}
            data={[{ value: '', label: any }, ...data]}
            value={searchParams[field] ?? ''}
            onChange={(event) => onChange({ ...searchParams, [field]: event.currentTarget.value || undefined })}
          />
        ))}
        {searchParams.view && (
          <NativeSelect
            aria-label="State"
            data={[{ value: '', label: 'Any state' }, ...states]}
            value={searchParams.state ?? ''}
            onChange={(event) => {
              const state = requestStates.find((one) => one === event.currentTarget.value);
              onChange({ ...searchParams, state });
            }}
          />
        )}
        <NativeSelect
          aria-label="Order"
          data={orders}
          value={queueOrder(searchParams)}
          onChange={(event) => onChange({ ...searchParams, order: event.currentTarget.value as QueueSearch['order'] })}
        />
      </Group>
    </Group>
  );
}

const capitalized = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
