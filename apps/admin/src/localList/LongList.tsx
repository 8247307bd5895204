import { Button, Group, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import styles from './LongList.module.css';
import { hasEveryWord } from './searchAndSort';

interface Props<Row> {
  rows: readonly Row[];
  /** “scopes”: of which there may be hundreds. */
  noun: string;
  searchTexts: (row: Row) => readonly string[];
  children: (rows: readonly Row[]) => ReactNode;
}

/** So many are seen at a glance, and need no search. */
const atAGlance = 12;
/** So many are shown until all are asked for. */
const shownAtFirst = 25;

/** A part of a page with as many rows as one likes: searched in place, and cut until the rest is asked for. */
export function LongList<Row>({ rows, noun, searchTexts, children }: Props<Row>) {
  const [search, setSearch] = useState('');
  const [showsAll, setShowsAll] = useState(false);
  const found = rows.filter((row) => hasEveryWord(searchTexts(row), search.trim()));
  const shown = showsAll ? found : found.slice(0, shownAtFirst);
  if (rows.length <= atAGlance) return children(rows);
  return (
    <>
      <Group className={styles.search} gap="sm">
        <TextInput
          aria-label={`Search the ${noun}`}
          placeholder={`Search the ${noun}`}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Text size="xs" c="dimmed" role="status">
          {found.length === rows.length
            ? `${rows.length} ${noun}`
            : `${found.length || 'None'} of ${rows.length} ${noun}`}
        </Text>
      </Group>
      {shown.length > 0 && children(shown)}
      {found.length > shown.length && (
        <Button className={styles.more} variant="subtle" size="xs" onClick={() => setShowsAll(true)}>
          Show all {found.length}
        </Button>
      )}
    </>
  );
}
