import type { MenuProps } from '@mantine/core';
import {
  type AriaAttributes,
  cloneElement,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  useId,
  useState,
} from 'react';
import { usePart } from '../onDemand';
import { MenuKit, menuKit } from './menuKit';

interface Target extends AriaAttributes {
  id?: string;
  onClick?: (event: MouseEvent<HTMLButtonElement>) => void;
  onMouseEnter?: () => void;
  onFocus?: () => void;
}

interface Props extends Pick<MenuProps, 'position' | 'width' | 'withinPortal'> {
  button: ReactElement<Target>;
  children: ReactNode;
  disabled?: boolean;
}

/** A button and its menu, whose code is loaded once the button is pointed at or has the focus. */
export function MenuButton({ button, children, disabled = false, ...place }: Props) {
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [opened, setOpened] = useState(false);
  const kit = usePart(menuKit, anchor !== undefined);
  return (
    <>
      {cloneElement(button, {
        id,
        'aria-haspopup': 'menu',
        'aria-expanded': opened,
        'aria-controls': opened ? `${id}-dropdown` : undefined,
        onMouseEnter: menuKit.preload,
        onFocus: menuKit.preload,
        onClick(event) {
          if (disabled) return;
          setAnchor(event.currentTarget);
          setOpened(!opened);
        },
      })}
      {anchor && kit && (
        <MenuKit value={kit}>
          <kit.OpenMenu {...place} id={id} anchor={anchor} opened={opened} onClose={() => setOpened(false)}>
            {children}
          </kit.OpenMenu>
        </MenuKit>
      )}
    </>
  );
}
