import type { Privilege } from '@countersign/schema';
import type { Admin } from './admin.js';
import type { Person } from './person.js';
import type { SessionRecord } from './session.js';

/** What can be read of one account's admins. */
export interface AdminReads {
  byId(id: string): Promise<Admin | undefined>;
  byPerson(personId: string): Promise<Admin | undefined>;
  /** How many enabled admins hold a privilege. */
  countWith(privilege: Privilege): Promise<number>;
  /** A session that looks at this account now. */
  sessionById(id: string): Promise<SessionRecord | undefined>;
  /** Anyone who signs in here: a person belongs to no account. */
  personByEmail(email: string): Promise<Person | undefined>;
}
