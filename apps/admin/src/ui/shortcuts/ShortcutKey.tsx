import { Kbd } from '@mantine/core';
import type { Shortcut } from './shortcuts';
import { useShortcutsOn } from './useShortcuts';

/** The shortcut of a button, where there is one. Hidden on narrow screens, which rarely have a keyboard. */
export function ShortcutKey({ name }: { name: Shortcut }) {
  const [on] = useShortcutsOn();
  return (
    on && (
      <Kbd size="xs" visibleFrom="sm" aria-hidden>
        {name}
      </Kbd>
    )
  );
}
