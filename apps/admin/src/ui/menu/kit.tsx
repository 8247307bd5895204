import { Menu, type MenuCheckboxItemProps, type MenuItemProps, type MenuProps } from '@mantine/core';
import { type ReactElement, type ReactNode, type Ref, useEffect, useImperativeHandle, useState } from 'react';

export interface OpenMenuProps extends Pick<MenuProps, 'position' | 'width' | 'withinPortal'> {
  /** That of its button; the kit makes the menu's from it. */
  id: string;
  anchor: HTMLElement;
  opened: boolean;
  onClose: () => void;
  children: ReactNode;
}

export function OpenMenu({ anchor, opened, onClose, children, ...place }: OpenMenuProps) {
  // The kit gives the focus back to what had it while the menu was closed: so it begins so.
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  return (
    <Menu {...place} opened={opened && mounted} onClose={onClose}>
      <Menu.Target>
        <Anchor element={anchor} />
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}

/** Stands for the button, which is on the page already. */
function Anchor({ element, ref }: { element: HTMLElement; ref?: Ref<HTMLElement> }) {
  useImperativeHandle(ref, () => element, [element]);
  return null;
}

export interface ItemProps extends MenuItemProps {
  onClick?: () => void;
  renderRoot?: (props: Record<string, unknown>) => ReactElement;
}

export const Item = (props: ItemProps) => <Menu.Item {...props} />;
export const CheckboxItem = (props: MenuCheckboxItemProps) => <Menu.CheckboxItem {...props} />;
export const Divider = () => <Menu.Divider />;
export const Label = ({ children }: { children: ReactNode }) => <Menu.Label>{children}</Menu.Label>;
