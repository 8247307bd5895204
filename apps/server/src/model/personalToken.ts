import type { Account } from '../accounts/model/account.js';
import type { Admin } from '../admins/model/admin.js';
import type { PersonalTokenRecord } from '../auth/model/personalToken.js';

/** A token with the one who made it, as they are now. */
export interface PersonalToken {
  readonly token: PersonalTokenRecord;
  readonly admin: Admin;
  readonly account: Account;
}
