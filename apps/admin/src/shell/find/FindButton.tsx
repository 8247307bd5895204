import { Kbd, Text, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { findKey } from '../../ui/shortcuts/shortcuts';
import styles from './FindButton.module.css';

export function FindButton({ onFind }: { onFind: () => void }) {
  // Not a single key: it acts in fields too, but never over another dialog.
  useHotkeys([['mod+K', () => !document.querySelector('[role="dialog"]') && onFind()]], []);
  return (
    <UnstyledButton className={styles.button} aria-keyshortcuts={findKey.aria} onClick={onFind}>
      <IconSearch size={16} aria-hidden />
      <Text size="sm" className={styles.word}>
        Find anything
      </Text>
      <Kbd size="xs" visibleFrom="sm" aria-hidden>
        {findKey.shown}
      </Kbd>
    </UnstyledButton>
  );
}
