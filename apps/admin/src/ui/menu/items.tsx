import type { MenuCheckboxItemProps } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ItemProps } from './kit';
import { useMenuKit } from './menuKit';

export function MenuItem(props: ItemProps) {
  const { Item } = useMenuKit();
  return <Item {...props} />;
}

export function MenuCheckboxItem(props: MenuCheckboxItemProps) {
  const { CheckboxItem } = useMenuKit();
  return <CheckboxItem {...props} />;
}

export function MenuDivider() {
  const { Divider } = useMenuKit();
  return <Divider />;
}

export function MenuLabel({ children }: { children: ReactNode }) {
  const { Label } = useMenuKit();
  return <Label>{children}</Label>;
}
