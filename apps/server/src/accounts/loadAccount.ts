import type { AccountReads } from '../kernel/reads.js';
import { NotFound } from '../kernel/refusal.js';
import type { Account } from './account.js';

/** The account that is acted in. @throws NotFound when it is gone */
export async function loadAccount(reads: AccountReads): Promise<Account> {
  const account = await reads.account();
  if (!account) throw new NotFound('account');
  return account;
}
