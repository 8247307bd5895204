import type { Account } from '../../accounts/model/account.js';
import { Conflict } from '../../kernel/refusal.js';
import type { NameClaims } from '../model/catalogue.js';

/** Whether an account defines modules of its own: the vendor's does, and others where its catalogue leaves it to them. */
export const mayDefine = ({ kind }: Pick<Account, 'kind'>, { catalogue }: NameClaims): boolean =>
  kind === 'VENDOR' || catalogue?.ownModules !== false;

/** @throws Conflict where the vendor's catalogue is all that the account's clients are granted */
export function assertMayDefine(account: Pick<Account, 'kind'>, claims: NameClaims): void {
  if (mayDefine(account, claims)) return;
  throw new Conflict(
    `Modules come from ${claims.catalogue?.vendorName ?? 'your vendor'}: this account defines none of its own. Ask there for what is missing.`,
  );
}
