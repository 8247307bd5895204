import type { TooltipProps } from '@mantine/core';
import { useTimeout } from '@mantine/hooks';
import { cloneElement, type FocusEvent, type MouseEvent, type ReactElement, useId, useState } from 'react';
import { usePart } from '../onDemand';
import { bubble } from './bubble';

export interface TooltipTarget {
  onMouseEnter?: ((event: MouseEvent<never>) => void) | undefined;
  onMouseLeave?: ((event: MouseEvent<never>) => void) | undefined;
  onFocus?: ((event: FocusEvent<never>) => void) | undefined;
  onBlur?: ((event: FocusEvent<never>) => void) | undefined;
  'aria-describedby'?: string | undefined;
}

interface Props extends Pick<TooltipProps, 'label' | 'multiline' | 'maw'> {
  disabled?: boolean;
  children: ReactElement<TooltipTarget>;
}

const openDelay = 250;

/**
 * Says more of what is pointed at, or has the focus by keyboard. What places it is loaded by then, and not before the page
 * is seen: no page needs it to be read.
 */
export function Tooltip({ label, disabled = false, children, ...look }: Props) {
  const id = useId();
  const [target, setTarget] = useState<HTMLElement>();
  const [pointedAt, setPointedAt] = useState(false);
  const { start, clear } = useTimeout(() => setPointedAt(true), openDelay);
  const opened = pointedAt && !disabled;
  const kit = usePart(bubble, target !== undefined);
  const { props } = children;

  function close() {
    clear();
    setPointedAt(false);
  }

  return (
    <>
      {cloneElement(children, {
        'aria-describedby': opened ? id : props['aria-describedby'],
        onMouseEnter(event) {
          props.onMouseEnter?.(event);
          setTarget(event.currentTarget);
          start();
        },
        onMouseLeave(event) {
          props.onMouseLeave?.(event);
          close();
        },
        onFocus(event) {
          props.onFocus?.(event);
          const element: HTMLElement = event.currentTarget;
          if (!element.matches(':focus-visible')) return;
          setTarget(element);
          setPointedAt(true);
        },
        onBlur(event) {
          props.onBlur?.(event);
          close();
        },
      })}
      {target && kit && <kit.Bubble {...look} id={id} label={label} target={target} opened={opened} onEscape={close} />}
    </>
  );
}
