import { Kbd } from '@mantine/core';

/** The key that does what a button does; where there is room for it, there is likely a keyboard. */
export const Key = ({ name }: { name: string }) => (
  <Kbd size="xs" visibleFrom="sm" aria-hidden>
    {name}
  </Kbd>
);
