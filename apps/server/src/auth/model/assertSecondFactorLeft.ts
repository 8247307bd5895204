import type { Account } from '../../accounts/model/account.js';
import { Conflict } from '../../kernel/refusal.js';

/** @throws Conflict when the account asks for a second factor, and none would be left */
export function assertSecondFactorLeft({ settings }: Account, left: number): void {
  if (left === 0 && settings.secondFactorRequired) {
    throw new Conflict('This account asks for a second factor, and this is your last. Add another first.');
  }
}
