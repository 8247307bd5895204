import { Select } from '@mantine/core';
import { CatalogueModulesDocument } from '../../../api/__generated__/graphql';
import { useAllPages } from '../../../localList/useAllPages';

/** One of the modules that are published. */
export function ModuleChoice({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const { data } = useAllPages(CatalogueModulesDocument, 'catalogueModules');
  const published = (data ?? []).filter(({ state }) => state === 'PUBLISHED' || state === 'DEPRECATED');
  return (
    <Select
      label="Module"
      required
      searchable
      placeholder="Find a module"
      nothingFoundMessage="No published module has this in its name."
      data={published.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      comboboxProps={{ withinPortal: false }}
    />
  );
}
