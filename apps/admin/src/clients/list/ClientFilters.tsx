import { useQuery } from '@apollo/client/react';
import { Button, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { ClientChoicesDocument } from '../../api/__generated__/graphql';
import { clientTypes, typeWords } from '../../words/clients';
import styles from './ClientFilters.module.css';
import { type ClientSearch, clientSearch, isFiltered } from './clientSearch';

interface Props {
  asked: ClientSearch;
  onAsk: (changed: ClientSearch) => void;
}

export function ClientFilters({ asked, onAsk }: Props) {
  const { data } = useQuery(ClientChoicesDocument);
  const [typed, setTyped] = useState(asked.search ?? '');
  const search = useDebouncedCallback((text: string) => onAsk({ search: text.trim() || undefined }), 250);

  // Back and forward change the address without anybody typing.
  useEffect(
    () => setTyped((now) => (now.trim() === (asked.search ?? '') ? now : (asked.search ?? ''))),
    [asked.search],
  );

  function type(text: string) {
    setTyped(text);
    search(text);
  }

  return (
    <search className={styles.filters}>
      <TextInput
        className={styles.search}
        aria-label="Search by name or client id"
        placeholder="Search by name or client id"
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={typed && <CloseButton size="sm" aria-label="Clear the search" onClick={() => type('')} />}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
      />
      {/* The browser's own lists: at home on a phone, and nothing to load before the page shows. */}
      <NativeSelect
        className={styles.filter}
        aria-label="Type"
        data={[{ value: '', label: 'Any type' }, ...clientTypes.map((value) => ({ value, label: typeWords[value] }))]}
        value={asked.type ?? ''}
        onChange={(event) => onAsk(clientSearch({ ...asked, type: event.currentTarget.value }))}
      />
      <NativeSelect
        className={styles.filter}
        aria-label="State"
        data={[
          { value: '', label: 'Any state' },
          { value: 'enabled', label: 'Enabled' },
          { value: 'disabled', label: 'Disabled' },
        ]}
        value={asked.state ?? ''}
        onChange={(event) => onAsk(clientSearch({ ...asked, state: event.currentTarget.value }))}
      />
      <NativeSelect
        className={styles.filter}
        aria-label="Module"
        data={[
          { value: '', label: 'Any module' },
          ...(data?.modules.nodes ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={asked.module ?? ''}
        onChange={(event) => onAsk(clientSearch({ ...asked, module: event.currentTarget.value }))}
      />
      {isFiltered(asked) && (
        <Button
          variant="subtle"
          color="gray"
          onClick={() => {
            setTyped('');
            onAsk({ search: undefined, type: undefined, state: undefined, module: undefined });
          }}
        >
          Clear
        </Button>
      )}
    </search>
  );
}
