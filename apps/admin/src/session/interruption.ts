import { useSyncExternalStore } from 'react';

/**
 * A session that ended while somebody was at work. Requests that met its end wait here, and go on when the same person
 * has signed in again, so that nothing typed into the page behind is lost.
 */
let waiting: ((resumed: boolean) => void)[] = [];
let signedIn = false;
const listeners = new Set<() => void>();

function settle(resumed: boolean) {
  const settled = waiting;
  waiting = [];
  for (const resolve of settled) resolve(resumed);
  for (const listener of listeners) listener();
}

export const interruption = {
  /** Before anybody has signed in there is no work to interrupt. */
  mayOccur: () => signedIn,
  signedIn() {
    signedIn = true;
  },
  wait: () =>
    new Promise<boolean>((resolve) => {
      waiting.push(resolve);
      for (const listener of listeners) listener();
    }),
  resume: () => settle(true),
  abandon: () => settle(false),
};

export function useInterrupted(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting.length > 0,
  );
}
