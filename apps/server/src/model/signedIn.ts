import type { Account } from '../accounts/model/account.js';
import type { AdminRecord } from '../admins/model/admin.js';
import type { Person } from '../admins/model/person.js';
import type { SessionRecord } from '../auth/model/session.js';

/** Who a session's cookie stands for. */
export interface SignedIn {
  readonly session: SessionRecord;
  readonly person: Person;
  /** The person's place in the account that the session looks at. */
  readonly admin: AdminRecord;
  readonly account: Account;
  readonly hasTotp: boolean;
  readonly hasPasskey: boolean;
}
