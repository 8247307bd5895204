import { NativeSelect } from '@mantine/core';
import { IconHash, IconMail, IconTag } from '@tabler/icons-react';
import type { ChangeEvent } from 'react';
import { FilterAccessTypesDocument, FilterModulesDocument } from '../../api/__generated__/graphql';
import { useAllPages } from '../../localList/useAllPages';
import { SearchField } from '../../ui/SearchField';
import { useViewer } from '../../viewer/viewer';
import styles from './ClientFilters.module.css';
import {
  type ClientFilters,
  type ClientSearch,
  expiringWithinDays,
  refusedWithinDays,
  unusedForDays,
} from './clientSearch';

/** The filters behind the “More filters” button. */
export const moreFilters = [
  'module',
  'accessType',
  'environment',
  'owner',
  'label',
  'reference',
  'expiring',
  'unused',
  'refused',
] as const satisfies (keyof ClientFilters)[];

interface Props {
  searchParams: ClientSearch;
  onChange: (changed: ClientSearch) => void;
  chooseFilter: (field: keyof ClientFilters) => (event: ChangeEvent<HTMLSelectElement>) => void;
}

export function MoreFilters({ searchParams, onChange, chooseFilter }: Props) {
  const modules = useAllPages(FilterModulesDocument, 'modules');
  const accessTypes = useAllPages(FilterAccessTypesDocument, 'accessTypes');
  const { environments } = useViewer().account;
  const named = (things: readonly { id: string; name: string }[] = []) =>
    things.map(({ id, name }) => ({ value: id, label: name }));
  const list = (
    field: (typeof moreFilters)[number],
    label: string,
    any: string,
    data: { value: string; label: string }[],
  ) => (
    <NativeSelect
      aria-label={label}
      data={[{ value: '', label: any }, ...data]}
      value={searchParams[field] ?? ''}
      onChange={chooseFilter(field)}
    />
  );

  return (
    <div className={styles.more}>
      {list('module', 'Module', 'Any module', named(modules.data))}
      {list('accessType', 'Access type', 'Any access type', named(accessTypes.data))}
      {list(
        'environment',
        'Environment',
        'Any environment',
        environments.map((name) => ({ value: name, label: name })),
      )}
      {list(
        'expiring',
        'Secret ends',
        'Secret ends any time',
        expiringWithinDays.map((days) => ({ value: days, label: `Secret ends within ${days} days` })),
      )}
      {list(
        'unused',
        'Unused',
        'Used any time',
        unusedForDays.map((days) => ({ value: days, label: `Unused for ${days} days` })),
      )}
      {list(
        'refused',
        'Refused',
        'Refused or not',
        refusedWithinDays.map((days) => ({
          value: days,
          label: days === '1' ? 'Refused in the past day' : `Refused in the past ${days} days`,
        })),
      )}
      <SearchField
        label="Owner’s email begins with"
        icon={<IconMail size={16} aria-hidden />}
        value={searchParams.owner}
        onSearch={(owner) => onChange({ owner })}
      />
      <SearchField
        label="Labels, such as team=payments"
        icon={<IconTag size={16} aria-hidden />}
        value={searchParams.label}
        onSearch={(label) => onChange({ label })}
      />
      <SearchField
        label="Reference"
        icon={<IconHash size={16} aria-hidden />}
        value={searchParams.reference}
        onSearch={(reference) => onChange({ reference })}
      />
    </div>
  );
}
