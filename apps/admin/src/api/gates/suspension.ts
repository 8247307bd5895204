import { useSyncExternalStore } from 'react';
import type { Failure, Suspension } from '../failure';

const listeners = new Set<() => void>();
let current: Suspension | undefined;

/** Takes the page over once any request was refused because the account is suspended. A reload of the page ends it. */
export function noteSuspension({ code, suspension }: Pick<Failure, 'code' | 'suspension'>): void {
  if (code !== 'ACCOUNT_SUSPENDED' || !suspension) return;
  current = suspension;
  for (const listener of listeners) listener();
}

export const useSuspension = (): Suspension | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
