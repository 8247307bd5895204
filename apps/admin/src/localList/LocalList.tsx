import { Button, Text } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type SortDirection, sortDirection, toSortOrder } from '../searchParams/sortOrder';
import { EmptyState } from '../ui/EmptyState';
import { Loaded, type QueryState } from '../ui/Loaded';
import { Pager } from '../ui/Pager';
import { RowsSkeleton } from '../ui/RowsSkeleton';
import { SearchField } from '../ui/SearchField';
import { usePageSize } from '../ui/usePageSize';
import styles from './LocalList.module.css';
import type { LocalListSearch, SortedBy } from './localListSearch';
import { type ListOptions, searchAndSort } from './searchAndSort';

/** The props that make the header of a column sort by it. */
export type GetSortProps = (by: SortedBy) => {
  sorted: SortDirection | undefined;
  onSort: (direction: SortDirection) => void;
};

interface Props<Row> {
  query: QueryState<Row[]>;
  searchParams: LocalListSearch;
  onChange: (changed: LocalListSearch) => void;
  options: ListOptions<Row>;
  /** The searched fields: “name, audience or scope”. */
  searchedFields: string;
  /** What the rows are, one and several: they are counted in these words. */
  noun: readonly [string, string];
  /** Shown while the list has no rows at all. */
  empty?: ReactNode;
  children: (rows: Row[], getSortProps: GetSortProps) => ReactNode;
}

/** Up to this many rows are shown without a search field. */
const searchThreshold = 12;

/** A list that is loaded completely, then searched and sorted in the browser. */
export function LocalList<Row>({
  query,
  searchParams,
  onChange,
  options,
  searchedFields,
  noun,
  empty,
  children,
}: Props<Row>) {
  const [pageSize] = usePageSize();
  const order = searchParams.order ?? 'name';
  const getSortProps: GetSortProps = (by) => ({
    sorted: sortDirection(order, by),
    onSort: (direction) => onChange({ ...searchParams, order: toSortOrder(by, direction), after: undefined }),
  });
  return (
    <Loaded query={query} skeleton={<RowsSkeleton rows={4} />} keepsPrevious>
      {(all) => {
        const { rows, found, pageInfo } = searchAndSort(all, searchParams, options, pageSize);
        return (
          <>
            {(all.length > searchThreshold || searchParams.search) && (
              <search className={styles.search}>
                <SearchField
                  main
                  label={`Search by ${searchedFields}`}
                  value={searchParams.search}
                  onSearch={(search) => onChange({ ...searchParams, search, after: undefined })}
                />
              </search>
            )}
            {all.length > 0 && (
              <Text role="status" size="xs" c="dimmed" mb={8}>
                {countText(found, all.length, noun)}
              </Text>
            )}
            {rows.length > 0 && children(rows, getSortProps)}
            {rows.length === 0 && all.length === 0 && empty}
            {rows.length === 0 && all.length > 0 && (
              <EmptyState
                illustration={<IconFilterOff size={40} stroke={1.25} color="var(--mantine-color-dimmed)" />}
                title="Nothing matches"
                action={
                  <Button variant="default" onClick={() => onChange({ order: searchParams.order })}>
                    Show all
                  </Button>
                }
              >
                Search looks at the {searchedFields}.
              </EmptyState>
            )}
            <Pager
              pageInfo={pageInfo}
              // Both are numbers of rows before a page.
              onMove={({ after, before }) =>
                onChange({ ...searchParams, after: after ?? (Number(before) > 0 ? before : undefined) })
              }
            />
          </>
        );
      }}
    </Loaded>
  );
}

/** “63 access types”, “2 of 63 access types”. */
const countText = (found: number, all: number, [one, several]: readonly [string, string]): string =>
  `${found === all ? '' : `${found} of `}${all} ${all === 1 ? one : several}`;
