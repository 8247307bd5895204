import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useShortcuts } from './shortcuts/useShortcuts';

interface Props {
  label: string;
  /** The search text in the URL. */
  value: string | undefined;
  onSearch: (text: string | undefined) => void;
  icon?: ReactNode;
  className?: string | undefined;
  /** The list's own search, to which a key leads; not one field of several. */
  main?: boolean;
}

/** Filters a list by text, 250 ms after the last keystroke. */
export function SearchField({ label, value = '', onSearch, icon, className, main = false }: Props) {
  const [typed, setTyped] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  useShortcuts(main ? { '/': () => field.current?.focus() } : {});
  const search = useDebouncedCallback((text: string) => onSearch(text.trim() || undefined), 250);

  // Back, forward and “Clear” change the URL without any typing.
  useEffect(() => setTyped((now) => (now.trim() === value ? now : value)), [value]);

  function type(text: string) {
    setTyped(text);
    search(text);
  }

  return (
    <TextInput
      ref={field}
      className={className ?? ''}
      aria-label={label}
      aria-keyshortcuts={main ? '/' : undefined}
      placeholder={label}
      leftSection={icon ?? <IconSearch size={16} aria-hidden />}
      rightSection={typed && <CloseButton size="sm" aria-label="Clear the search" onClick={() => type('')} />}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
