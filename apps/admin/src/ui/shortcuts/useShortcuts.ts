import { useHotkeys, useLocalStorage } from '@mantine/hooks';
import type { Shortcut } from './shortcuts';

/**
 * Whether single keys do anything: a choice of this browser. Whoever speaks their input, or types with a tremor, turns
 * them off (WCAG 2.2, 2.1.4).
 */
export const useShortcutsOn = () => useLocalStorage({ key: 'shortcuts', defaultValue: true });

/** Single keys, ignored in fields and while a dialog is open. Only those that the list of shortcuts names. */
export function useShortcuts(keys: { readonly [Key in Shortcut]?: () => unknown }) {
  const [on] = useShortcutsOn();
  useHotkeys(
    Object.entries(keys).flatMap(([key, act]) => {
      const unlessDialog = () => on && !document.querySelector('[role="dialog"]') && void act();
      // Whether a sign takes the Shift key depends on the keyboard.
      return [key, `shift+${key}`].map((combination): [string, () => void] => [combination, unlessDialog]);
    }),
  );
}
