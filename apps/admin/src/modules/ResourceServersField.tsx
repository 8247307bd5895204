import { useQuery } from '@apollo/client/react';
import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { ModuleClientsDocument } from '../api/__generated__/graphql';
import type { ModuleForm } from './useModuleForm';

/** The clients with whose credentials the API introspects tokens. Searched by name: an account may have thousands. */
export function ResourceServersField({ form }: { form: ModuleForm }) {
  const [search, setSearch] = useState('');
  const [debouncedSearch] = useDebouncedValue(search, 200);
  const { data, previousData } = useQuery(ModuleClientsDocument, { variables: { search: debouncedSearch || null } });
  const [names, setNames] = useState<Record<string, string>>({});
  const found = (data ?? previousData)?.clients.nodes ?? [];
  const { resourceServerIds: chosen } = form.getValues();
  const labels = { ...names, ...Object.fromEntries(found.map(({ id, name }) => [id, name])) };
  const ids = new Set([...chosen, ...found.map(({ id }) => id)]);
  return (
    <MultiSelect
      label="Clients that may ask about its tokens"
      description="The API asks with the id and secret of a client of its own: choose that one here. (OAuth calls this introspection.)"
      searchable
      clearable
      data={[...ids].map((value) => ({ value, label: labels[value] ?? value }))}
      searchValue={search}
      onSearchChange={setSearch}
      nothingFoundMessage="No client has this in its name."
      comboboxProps={{ withinPortal: false }}
      {...form.getInputProps('resourceServerIds')}
      onChange={(next) => {
        // Keeps the names of the chosen clients: the next search may not return them.
        setNames(labels);
        form.setFieldValue('resourceServerIds', next);
      }}
    />
  );
}
