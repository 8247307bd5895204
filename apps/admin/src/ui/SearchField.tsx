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
  // Of the newest text that was typed here: not searched for yet, or searched for and not in the URL yet.
  const own = useRef<'typed' | 'searched'>(undefined);
  const search = useDebouncedCallback((text: string) => {
    own.current = text.trim() === value ? undefined : 'searched';
    onSearch(text.trim() || undefined);
  }, 250);

  // Back, forward and “Clear” change the URL without any typing. What comes to the URL late, and from here, is older
  // than what stands in the field: it would take away the letters that were typed meanwhile.
  useEffect(() => {
    if (!own.current) setTyped((now) => (now.trim() === value ? now : value));
    if (own.current === 'searched') own.current = undefined;
  }, [value]);

  function type(text: string) {
    own.current = 'typed';
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
