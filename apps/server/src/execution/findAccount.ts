import type { Account } from '../accounts/model/account.js';
import { Conflict, NotFound } from '../kernel/refusal.js';
import type { Command } from '../model/command.js';
import type { AccountReads } from '../model/reads.js';

/**
 * The account in which a command acts: the existing one, or the one that the command creates.
 * @throws NotFound when the account does not exist
 * @throws Conflict when the account to be created exists already
 */
export async function findAccount<Input>(
  // biome-ignore lint/suspicious/noExplicitAny: whatever else a command is made of.
  command: Pick<Command<string, Input, any, any, any>, 'opens'>,
  input: Input,
  reads: AccountReads,
  now: number,
): Promise<Account> {
  const account = await reads.account();
  if (command.opens) {
    if (account) throw new Conflict('There is such an account already.');
    return command.opens(input, now);
  }
  if (!account) throw new NotFound('account');
  return account;
}
