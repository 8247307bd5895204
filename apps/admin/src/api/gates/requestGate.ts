import { useSyncExternalStore } from 'react';

/**
 * Holds requests back until the person has completed a step, then lets them continue, so that nothing typed into the
 * page behind is lost. `Reason` names the step.
 */
export function createRequestGate<Reason>() {
  let waiting: ((resumed: boolean) => void)[] = [];
  let reason: Reason | undefined;
  const listeners = new Set<() => void>();
  const notify = () => {
    for (const listener of listeners) listener();
  };

  function settle(resumed: boolean) {
    const settled = waiting;
    waiting = [];
    reason = undefined;
    for (const resolve of settled) resolve(resumed);
    notify();
  }

  return {
    wait: (newReason: Reason) =>
      new Promise<boolean>((resolve) => {
        waiting.push(resolve);
        reason ??= newReason;
        notify();
      }),
    resume: () => settle(true),
    abandon: () => settle(false),
    /** Why requests are held back; undefined while none are. */
    useReason: (): Reason | undefined =>
      useSyncExternalStore(
        (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        () => reason,
      ),
  };
}
