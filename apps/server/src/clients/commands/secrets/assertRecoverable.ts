import type { AccountSettings } from '@countersign/schema';
import { Conflict } from '../../../kernel/refusal.js';

/** @throws Conflict unless the account keeps secrets recoverable, and a copy of this one is there */
export function assertRecoverable<S extends { readonly sealed: string | null }>(
  secret: S,
  { secretVisibility }: AccountSettings,
): asserts secret is S & { readonly sealed: string } {
  if (secretVisibility === 'SHOWN_ONCE') {
    throw new Conflict('In this account a secret is shown once, when it is made. Rotate it to have a new one.');
  }
  if (secret.sealed === null) {
    throw new Conflict('No copy of this secret was kept: the account showed secrets once when it was made.');
  }
}
