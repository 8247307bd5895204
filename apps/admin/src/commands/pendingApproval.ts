import { useSyncExternalStore } from 'react';
import type { CreatedSecretFragment, PendingRequestFragment } from '../api/__generated__/graphql';

/** A change that waits for a second admin's approval, and the secret that it created, if any. */
export interface PendingApproval {
  request: PendingRequestFragment;
  /** Shown once, to the requester. It does not work until the change is approved. */
  secret: CreatedSecretFragment | undefined;
}

export type PendingApprovalChoice = 'CONTINUED' | 'WITHDRAWN';

let open: { pendingApproval: PendingApproval; settle: (choice: PendingApprovalChoice) => void } | undefined;
const listeners = new Set<() => void>();

function set(next: typeof open) {
  open = next;
  for (const listener of listeners) listener();
}

/** Shows a pending change to its requester, and resolves to their choice: to continue, or to withdraw it. */
export const pendingApproval = {
  show: (pendingApproval: PendingApproval) =>
    new Promise<PendingApprovalChoice>((resolve) => {
      set({
        pendingApproval,
        settle(choice) {
          set(undefined);
          resolve(choice);
        },
      });
    }),
};

export function usePendingApproval() {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
}
