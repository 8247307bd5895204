import type { Account } from '../accounts/model/account.js';
import type { AdminRecord } from '../admins/model/admin.js';
import type { Person } from '../admins/model/person.js';
import type { SessionRecord } from '../auth/model/session.js';

/** The person behind a session's cookie. */
export interface SignedIn {
  readonly session: SessionRecord;
  readonly person: Person;
  /** The person's admin in the session's account. */
  readonly admin: AdminRecord;
  readonly account: Account;
  readonly hasTotp: boolean;
  readonly hasPasskey: boolean;
}
