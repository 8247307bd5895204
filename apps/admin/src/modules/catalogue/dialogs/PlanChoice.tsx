import { Select } from '@mantine/core';
import { PlanNamesDocument } from '../../../api/__generated__/graphql';
import { useAllPages } from '../../../localList/useAllPages';

interface Props {
  value: string | null;
  onChange: (id: string | null) => void;
}

/** One of the vendor's plans. */
export function PlanChoice({ value, onChange }: Props) {
  const { data } = useAllPages(PlanNamesDocument, 'plans');
  const plans = data ?? [];
  return (
    <Select
      label="Plan"
      required
      searchable
      placeholder="Find a plan"
      nothingFoundMessage="No plan has this in its name."
      data={plans.map(({ id, name, key }) => ({ value: id, label: `${name} (${key})` }))}
      value={value}
      onChange={onChange}
      comboboxProps={{ withinPortal: false }}
    />
  );
}
