import { Button, Collapse, NativeSelect } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { clientTypeLabels, clientTypes } from '../../labels/clients';
import { SearchField } from '../../ui/SearchField';
import styles from './ClientFilters.module.css';
import { type ClientSearch, clearedFilters, clientSearch, isFiltered } from './clientSearch';
import { MoreFilters, moreFilters } from './MoreFilters';

interface Props {
  searchParams: ClientSearch;
  onChange: (changed: ClientSearch) => void;
  children?: ReactNode;
}

export function ClientFilters({ searchParams, onChange, children }: Props) {
  const activeCount = moreFilters.filter((field) => searchParams[field] !== undefined).length;
  const [opened, { toggle }] = useDisclosure(activeCount > 0);
  // The one alone: what is typed beside it may not have come to these parameters yet, and would be taken back.
  const chooseFilter = (field: keyof ClientSearch) => (event: { currentTarget: { value: string } }) =>
    onChange({ [field]: clientSearch({ [field]: event.currentTarget.value })[field] });

  return (
    <search className={styles.search}>
      <div className={styles.filters}>
        <SearchField
          main
          className={styles.text}
          label="Search by name or client id"
          value={searchParams.search}
          onSearch={(search) => onChange({ search })}
        />
        {/* Native selects: familiar on a phone, and nothing to load before the page shows. */}
        <NativeSelect
          className={styles.filter}
          aria-label="Type"
          data={[
            { value: '', label: 'Any type' },
            ...clientTypes.map((value) => ({ value, label: clientTypeLabels[value] })),
          ]}
          value={searchParams.type ?? ''}
          onChange={chooseFilter('type')}
        />
        <NativeSelect
          className={styles.filter}
          aria-label="State"
          data={[
            { value: '', label: 'Any state' },
            { value: 'enabled', label: 'Enabled' },
            { value: 'disabled', label: 'Disabled' },
          ]}
          value={searchParams.state ?? ''}
          onChange={chooseFilter('state')}
        />
        <Button
          variant="default"
          leftSection={<IconAdjustmentsHorizontal size={16} />}
          aria-expanded={opened}
          onClick={toggle}
        >
          {activeCount > 0 ? `More filters (${activeCount})` : 'More filters'}
        </Button>
        {isFiltered(searchParams) && (
          <Button variant="subtle" color="gray" onClick={() => onChange(clearedFilters)}>
            Clear
          </Button>
        )}
        {children && <div className={styles.end}>{children}</div>}
      </div>
      <Collapse expanded={opened}>
        {opened && <MoreFilters searchParams={searchParams} onChange={onChange} chooseFilter={chooseFilter} />}
      </Collapse>
    </search>
  );
}
