import { useEffect, useState } from 'react';

/** The time for which a secret stays visible. */
export const revealSeconds = 10;

/** A value that is hidden again after `revealSeconds`, by the clock: a tab in the background may delay timers. */
export function useTimedReveal<Value>() {
  const [shown, setShown] = useState<{ value: Value; until: number }>();
  const [left, setLeft] = useState(0);

  useEffect(() => {
    if (!shown) return;
    const timer = setInterval(() => {
      const rest = Math.round((shown.until - Date.now()) / 1000);
      if (rest > 0) setLeft(rest);
      else setShown(undefined);
    }, 1000);
    return () => clearInterval(timer);
  }, [shown]);

  return {
    value: shown?.value,
    left,
    show(value: Value) {
      setLeft(revealSeconds);
      setShown({ value, until: Date.now() + revealSeconds * 1000 });
    },
    hide: () => setShown(undefined),
  };
}
