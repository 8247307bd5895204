import { Select, type SelectProps } from '@mantine/core';

export type SearchedSelectProps = Pick<
  SelectProps,
  'aria-label' | 'className' | 'placeholder' | 'nothingFoundMessage' | 'data' | 'value' | 'onChange'
>;

/** One of many, or none. */
export const SearchedSelect = (props: SearchedSelectProps) => <Select {...props} clearable searchable />;
