import { useSyncExternalStore } from 'react';
import type { CreatedSecretFragment, ParkedRequestFragment } from '../api/__generated__/graphql';

/** A change that was asked for and waits for a second admin, with the secret that it made where it made one. */
export interface Parked {
  request: ParkedRequestFragment;
  /** Told this once, to the one who asked; dead until the change is approved. */
  secret: CreatedSecretFragment | undefined;
}

export type ParkedChoice = 'CONTINUED' | 'WITHDRAWN';

let open: { parked: Parked; settle: (choice: ParkedChoice) => void } | undefined;
const listeners = new Set<() => void>();

function set(next: typeof open) {
  open = next;
  for (const listener of listeners) listener();
}

/** Shows what waits, and answers what its requester chose: to go on with it, or to take it back. */
export const parked = {
  show: (parked: Parked) =>
    new Promise<ParkedChoice>((resolve) => {
      set({
        parked,
        settle(choice) {
          set(undefined);
          resolve(choice);
        },
      });
    }),
};

export function useParked() {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
}
