import { Indicator } from '@mantine/core';
import type { ReactNode } from 'react';
import { useToReview } from './useToReview';

/** Where the navigation is folded away: that there is something in it to see. */
export function ReviewDot({ children }: { children: ReactNode }) {
  return (
    <Indicator color="seal" size={9} offset={4} disabled={useToReview() === 0}>
      {children}
    </Indicator>
  );
}
