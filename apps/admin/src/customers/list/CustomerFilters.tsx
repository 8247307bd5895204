import { Button, NativeSelect } from '@mantine/core';
import { customerStateLabels, customerStates } from '../../labels/customers';
import { SearchField } from '../../ui/SearchField';
import styles from './CustomerFilters.module.css';
import { type CustomerSearch, clearedFilters, customerSearch, isFiltered } from './customerSearch';

interface Props {
  searchParams: CustomerSearch;
  onChange: (changed: CustomerSearch) => void;
}

export function CustomerFilters({ searchParams, onChange }: Props) {
  return (
    <search className={styles.filters}>
      <SearchField
        main
        className={styles.text}
        label="Search by name or reference"
        value={searchParams.search}
        onSearch={(search) => onChange({ search })}
      />
      <NativeSelect
        className={styles.filter}
        aria-label="State"
        data={[
          { value: '', label: 'Any state' },
          ...customerStates.map((value) => ({ value, label: customerStateLabels[value] })),
        ]}
        value={searchParams.state ?? ''}
        onChange={({ currentTarget }) => onChange(customerSearch({ ...searchParams, state: currentTarget.value }))}
      />
      {isFiltered(searchParams) && (
        <Button variant="subtle" color="gray" onClick={() => onChange(clearedFilters)}>
          Clear
        </Button>
      )}
    </search>
  );
}
