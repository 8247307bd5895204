import { Title, type TitleProps } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { usePageTitle } from './usePageTitle';

let isFirst = true;

interface Props extends Omit<TitleProps, 'order' | 'children'> {
  children: string;
}

/**
 * The title of a page, here and in the window. Coming from another page the focus goes to it, as the browser's own does
 * with each page that it loads: a screen reader says where one is now, and Tab goes on from the top of the content.
 */
export function PageTitle({ children, ...titleProps }: Props) {
  usePageTitle(children);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    // A field of the page that asks for the focus has it by now.
    const isTaken = heading.current?.closest('main')?.querySelector(':is(input, textarea):focus');
    if (!isFirst && !isTaken) heading.current?.focus({ preventScroll: true });
    isFirst = false;
  }, []);

  return (
    <Title {...titleProps} order={1} ref={heading} tabIndex={-1}>
      {children}
    </Title>
  );
}
