import { useQuery } from '@apollo/client/react';
import { Button, CloseButton, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { ClientChoicesDocument } from '../../api/__generated__/graphql';
import { clientTypes, typeWords } from '../../words/clients';
import styles from './ClientFilters.module.css';
import { type ClientSearch, isFiltered } from './clientSearch';

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
      <Select
        className={styles.filter}
        aria-label="Type"
        placeholder="Any type"
        clearable
        data={clientTypes.map((value) => ({ value, label: typeWords[value] }))}
        value={asked.type ?? null}
        onChange={(type) => onAsk({ type: (type as ClientSearch['type']) ?? undefined })}
      />
      <Select
        className={styles.filter}
        aria-label="State"
        placeholder="Any state"
        clearable
        data={[
          { value: 'enabled', label: 'Enabled' },
          { value: 'disabled', label: 'Disabled' },
        ]}
        value={asked.state ?? null}
        onChange={(state) => onAsk({ state: (state as ClientSearch['state']) ?? undefined })}
      />
      <Select
        className={styles.filter}
        aria-label="Module"
        placeholder="Any module"
        clearable
        searchable
        nothingFoundMessage="No such module"
        data={(data?.modules.nodes ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={asked.module ?? null}
        onChange={(module) => onAsk({ module: module ?? undefined })}
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
