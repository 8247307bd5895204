import { Indicator } from '@mantine/core';
import type { ReactNode } from 'react';
import { useReviewCount } from './useReviewCount';

/** A dot on the menu button of the collapsed navigation while something waits for review. */
export function ReviewIndicator({ children }: { children: ReactNode }) {
  return (
    <Indicator color="seal" size={9} offset={4} disabled={useReviewCount() === 0}>
      {children}
    </Indicator>
  );
}
