import { Title, type TitleProps } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { usePageTitle } from './usePageTitle';

let isFirst = true;

/** What was typed into last, and on which page's address. */
let typed: { into: EventTarget | null; at: string } | undefined;
window.addEventListener(
  'input',
  ({ target }) => {
    typed = { into: target, at: window.location.pathname };
  },
  { capture: true },
);

/** A page that comes late finds somebody at work: its address was there before it. */
const isTypedInto = (element: Element | null) => typed?.into === element && typed?.at === window.location.pathname;

interface Props extends Omit<TitleProps, 'order' | 'children'> {
  children: string;
}

/**
 * The title of a page, in its heading and in the window. After navigation it takes the focus, as a browser moves its
 * own with each page that it loads: a screen reader announces the new page, and Tab continues from the top of the
 * content.
 */
export function PageTitle({ children, ...titleProps }: Props) {
  usePageTitle(children);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    // A field with autofocus already has the focus here.
    const isTaken =
      heading.current?.closest('main')?.querySelector(':is(input, textarea):focus') ??
      isTypedInto(document.activeElement);
    if (!isFirst && !isTaken) heading.current?.focus({ preventScroll: true });
    isFirst = false;
  }, []);

  return (
    <Title {...titleProps} order={1} ref={heading} tabIndex={-1}>
      {children}
    </Title>
  );
}
