import { startTransition, useEffect, useState } from 'react';

const atFirst = 25;
const atOnce = 25;

/** How many of many rows are rendered by now: a screenful at once, the rest piece by piece, between which one may type. */
export function useGradually(count: number): number {
  const [ready, setReady] = useState(atFirst);
  useEffect(() => {
    if (ready >= count) return;
    const timer = setTimeout(() => startTransition(() => setReady(ready + atOnce)));
    return () => clearTimeout(timer);
  }, [ready, count]);
  return Math.min(ready, count);
}
