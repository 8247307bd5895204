import { Button } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type Direction, directionBy, inOrder } from '../searchParams/order';
import { Empty } from '../ui/Empty';
import { type Answered, Loaded } from '../ui/Loaded';
import { NextPager } from '../ui/NextPager';
import { RowsSkeleton } from '../ui/RowsSkeleton';
import { SearchField } from '../ui/SearchField';
import { arrange, type Ways } from './arrange';
import styles from './WholeList.module.css';
import type { SortedBy, WholeListSearch } from './wholeListSearch';

/** What the header of a column needs to sort by it. */
export type Sort = (by: SortedBy) => { sorted: Direction | undefined; onSort: (direction: Direction) => void };

interface Props<Row> {
  query: Answered<Row[]>;
  asked: WholeListSearch;
  onAsk: (changed: WholeListSearch) => void;
  ways: Ways<Row>;
  /** What is searched: “name, audience or scope”. */
  searched: string;
  /** What stands where there is nothing yet. */
  none?: ReactNode;
  children: (rows: Row[], sort: Sort) => ReactNode;
}

/** As many as one finds without searching. */
const easilySeen = 12;

/** A list that is there as a whole, searched and sorted in the page. */
export function WholeList<Row>({ query, asked, onAsk, ways, searched, none, children }: Props<Row>) {
  const order = asked.order ?? 'name';
  const sort: Sort = (by) => ({
    sorted: directionBy(order, by),
    onSort: (direction) => onAsk({ ...asked, order: inOrder(by, direction), after: undefined }),
  });
  return (
    <Loaded query={query} skeleton={<RowsSkeleton rows={4} />} keepsPrevious>
      {(all) => {
        const { rows, pageInfo } = arrange(all, asked, ways);
        return (
          <>
            {(all.length > easilySeen || asked.search) && (
              <search className={styles.search}>
                <SearchField
                  label={`Search by ${searched}`}
                  value={asked.search}
                  onSearch={(search) => onAsk({ ...asked, search, after: undefined })}
                />
              </search>
            )}
            {rows.length > 0 && children(rows, sort)}
            {rows.length === 0 && all.length === 0 && none}
            {rows.length === 0 && all.length > 0 && (
              <Empty
                drawing={<IconFilterOff size={40} stroke={1.25} color="var(--mantine-color-dimmed)" />}
                title="Nothing matches"
                action={
                  <Button variant="default" onClick={() => onAsk({ order: asked.order })}>
                    Show all
                  </Button>
                }
              >
                Search looks at the {searched}.
              </Empty>
            )}
            <NextPager
              pageInfo={pageInfo}
              deep={asked.after !== undefined}
              onMove={({ after }) => onAsk({ ...asked, after })}
            />
          </>
        );
      }}
    </Loaded>
  );
}
