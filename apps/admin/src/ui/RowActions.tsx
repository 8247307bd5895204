import { ActionIcon } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { MenuButton } from './menu/MenuButton';

/** The menu at the end of a row. */
export function RowActions({ of, children }: { of: string; children: ReactNode }) {
  return (
    <MenuButton
      position="bottom-end"
      width={196}
      button={
        <ActionIcon variant="subtle" color="gray" aria-label={`Actions for ${of}`}>
          <IconDots size={18} />
        </ActionIcon>
      }
    >
      {children}
    </MenuButton>
  );
}
