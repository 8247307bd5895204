import { MultiSelect, Skeleton } from '@mantine/core';
import { useState } from 'react';
import { FilterAccessTypesDocument } from '../../../api/__generated__/graphql';
import { failureOf } from '../../../api/failure';
import { useAllPages } from '../../../localList/useAllPages';
import { FailureAlert } from '../../../ui/FailureAlert';
import type { OnChange } from '../change';

interface Props {
  /** Whether they are taken, and not given. */
  takes: boolean;
  /** The access type, where that is known already. */
  onChange: OnChange;
}

export function AccessTypesChoice({ takes, onChange }: Props) {
  const { data, error } = useAllPages(FilterAccessTypesDocument, 'accessTypes');
  const [chosen, setChosen] = useState<string[]>([]);
  if (error) return <FailureAlert failure={failureOf(error)} unasked />;
  if (!data) return <Skeleton height={60} />;
  return (
    <MultiSelect
      label="Access types"
      data-autofocus
      placeholder={chosen.length > 0 ? undefined : 'Choose access types'}
      searchable
      clearable
      hidePickedOptions
      limit={100}
      nothingFoundMessage="No such access type"
      data={data.map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen}
      onChange={(ids) => {
        setChosen(ids);
        if (ids.length === 0) onChange(undefined);
        else onChange(takes ? { removeAccessTypeIds: ids } : { addAccessTypeIds: ids });
      }}
    />
  );
}
