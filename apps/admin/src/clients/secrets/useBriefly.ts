import { useEffect, useState } from 'react';

/** How long a secret stays in sight, in seconds. */
export const sightSeconds = 10;

/** Something that hides itself again. What is left is counted by the clock, which a tab in the background does not stop. */
export function useBriefly<Value>() {
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
      setLeft(sightSeconds);
      setShown({ value, until: Date.now() + sightSeconds * 1000 });
    },
    hide: () => setShown(undefined),
  };
}
