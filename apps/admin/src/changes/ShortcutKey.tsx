import { Kbd } from '@mantine/core';

/** The keyboard shortcut of a button. Hidden on narrow screens, which rarely have a keyboard. */
export const ShortcutKey = ({ name }: { name: string }) => (
  <Kbd size="xs" visibleFrom="sm" aria-hidden>
    {name}
  </Kbd>
);
