import { type Answer, type Context, type ExecuteOptions, execute } from '../../execution/execute.js';
import { NotFound } from '../../kernel/refusal.js';
import { actorForAdmin } from '../../model/adminActor.js';
import type { AccountSeat, Store } from '../../model/ports/store.js';
import type { SignedIn } from '../../model/signedIn.js';
import { switchAccount } from '../commands/switchAccount.js';
import { isSessionValidIn } from '../model/session.js';

/** The accounts in which somebody may act in this session, in the order of their names. */
export async function reachableAccounts(
  { unscoped }: Pick<Store, 'unscoped'>,
  { person, session }: Pick<SignedIn, 'person' | 'session'>,
): Promise<AccountSeat[]> {
  const accounts = await unscoped.accountsOf(person.id);
  return accounts.filter((account) => isSessionValidIn(session, account));
}

/** Goes on in another account of the person. It happens in the account that is switched to, in their place there. */
export async function switchTo(
  accountId: string,
  { person, session }: Pick<SignedIn, 'person' | 'session'>,
  context: Context,
  options: ExecuteOptions = {},
): Promise<Answer<unknown>> {
  const admin = await context.store.within(accountId).admins.byPerson(person.id);
  if (!admin) throw new NotFound('account');
  const input = { personId: person.id, sessionId: session.id };
  return execute(switchAccount, input, { ...context, accountId, actor: actorForAdmin(admin) }, options);
}
