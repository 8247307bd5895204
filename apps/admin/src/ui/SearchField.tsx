import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';

interface Props {
  label: string;
  /** The search text in the URL. */
  value: string | undefined;
  onSearch: (text: string | undefined) => void;
  icon?: ReactNode;
  className?: string | undefined;
}

/** Filters a list by text, 250 ms after the last keystroke. */
export function SearchField({ label, value = '', onSearch, icon, className }: Props) {
  const [typed, setTyped] = useState(value);
  const search = useDebouncedCallback((text: string) => onSearch(text.trim() || undefined), 250);

  // Back, forward and “Clear” change the URL without any typing.
  useEffect(() => setTyped((now) => (now.trim() === value ? now : value)), [value]);

  function type(text: string) {
    setTyped(text);
    search(text);
  }

  return (
    <TextInput
      className={className ?? ''}
      aria-label={label}
      placeholder={label}
      leftSection={icon ?? <IconSearch size={16} aria-hidden />}
      rightSection={typed && <CloseButton size="sm" aria-label="Clear the search" onClick={() => type('')} />}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
