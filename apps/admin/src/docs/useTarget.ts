import { useWindowEvent } from '@mantine/hooks';
import { useEffect, useState } from 'react';

const inAddress = () => ({ id: decodeURIComponent(window.location.hash.slice(1)) });

/**
 * The id that the address leads to, which is scrolled to: what it leads to comes later than the address itself, so that the
 * browser would not find it. `onLead` may bring back what is hidden; it is called before each time but the first.
 */
export function useTarget(onLead: () => void): string {
  // A new object for each time, also for the same address once more.
  const [target, setTarget] = useState(inAddress);
  useWindowEvent('hashchange', () => {
    onLead();
    setTarget(inAddress());
  });
  useEffect(() => {
    if (target.id) document.getElementById(target.id)?.scrollIntoView();
  }, [target]);
  return target.id;
}
