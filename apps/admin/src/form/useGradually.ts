import { startTransition, useEffect, useState } from 'react';

const atFirst = 15;
const atOnce = 5;
/** How long nobody types before more is rendered, in milliseconds. */
const pause = 400;

/**
 * How many of many rows are rendered by now: a screenful at once, the rest piece by piece. A letter waits for the effects
 * of the piece before it: so pieces are small, and none comes while somebody types.
 */
export function useGradually(count: number): number {
  const [ready, setReady] = useState(atFirst);
  useEffect(() => {
    if (ready >= count) return;
    const more = () => startTransition(() => setReady(ready + atOnce));
    let timer = setTimeout(more);
    function wait() {
      clearTimeout(timer);
      timer = setTimeout(more, pause);
    }
    window.addEventListener('keydown', wait, { capture: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', wait, { capture: true });
    };
  }, [ready, count]);
  return Math.min(ready, count);
}
