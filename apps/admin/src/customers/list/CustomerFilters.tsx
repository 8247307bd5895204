import { Button, NativeSelect } from '@mantine/core';
import { PlanNamesDocument } from '../../api/__generated__/graphql';
import { customerStateLabels, customerStates } from '../../labels/customers';
import { useAllPages } from '../../localList/useAllPages';
import { SearchField } from '../../ui/SearchField';
import styles from './CustomerFilters.module.css';
import { type CustomerSearch, clearedFilters, customerSearch, isFiltered } from './customerSearch';

interface Props {
  searchParams: CustomerSearch;
  onChange: (changed: CustomerSearch) => void;
}

export function CustomerFilters({ searchParams, onChange }: Props) {
  const plans = useAllPages(PlanNamesDocument, 'plans').data ?? [];
  // The one alone, as `ClientFilters` does.
  const choose = (field: 'state' | 'plan', value: string) =>
    onChange({ [field]: customerSearch({ [field]: value })[field] });
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
        onChange={({ currentTarget }) => choose('state', currentTarget.value)}
      />
      {plans.length > 0 && (
        <NativeSelect
          className={styles.filter}
          aria-label="Plan"
          data={[{ value: '', label: 'Any plan' }, ...plans.map(({ id, name }) => ({ value: id, label: name }))]}
          value={searchParams.plan ?? ''}
          onChange={({ currentTarget }) => choose('plan', currentTarget.value)}
        />
      )}
      {isFiltered(searchParams) && (
        <Button variant="subtle" color="gray" onClick={() => onChange(clearedFilters)}>
          Clear
        </Button>
      )}
    </search>
  );
}
