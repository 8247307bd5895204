/** A sort order as a search parameter: the column, with a minus before it when descending. */
export type SortOrder<By extends string> = By | `-${By}`;
export type SortDirection = 'ascending' | 'descending';

export const sortOrders = <By extends string>(sortable: readonly By[]): readonly SortOrder<By>[] =>
  sortable.flatMap((by) => [by, `-${by}`] as const);

export const sortDirection = <By extends string>(order: SortOrder<By>, by: By): SortDirection | undefined => {
  if (order === by) return 'ascending';
  return order === `-${by}` ? 'descending' : undefined;
};

export const toSortOrder = <By extends string>(by: By, direction: SortDirection): SortOrder<By> =>
  direction === 'ascending' ? by : `-${by}`;
