import { NotFound } from '../../kernel/refusal.js';
import type { AccountReads } from '../../model/reads.js';
import type { Account } from '../model/account.js';

/** The account that is acted in. @throws NotFound when it is gone */
export async function loadAccount(reads: AccountReads): Promise<Account> {
  const account = await reads.account();
  if (!account) throw new NotFound('account');
  return account;
}
