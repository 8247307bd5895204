import { useSyncExternalStore } from 'react';

/**
 * Requests that cannot go on until the person has done something wait here, and go on when it is done, so that nothing
 * typed into the page behind is lost. `Why` says what has to be done.
 */
export function createPause<Why>() {
  let waiting: ((resumed: boolean) => void)[] = [];
  let why: Why | undefined;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };

  function settle(resumed: boolean) {
    const settled = waiting;
    waiting = [];
    why = undefined;
    for (const resolve of settled) resolve(resumed);
    tell();
  }

  return {
    wait: (reason: Why) =>
      new Promise<boolean>((resolve) => {
        waiting.push(resolve);
        why ??= reason;
        tell();
      }),
    resume: () => settle(true),
    abandon: () => settle(false),
    /** Why requests wait, while any do. */
    useWhy: (): Why | undefined =>
      useSyncExternalStore(
        (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        () => why,
      ),
  };
}
