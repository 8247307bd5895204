import type { Account } from '../accounts/account.js';
import type { AdminRecord } from './admin.js';
import type { Person } from './person.js';
import type { SessionRecord } from './session.js';

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
