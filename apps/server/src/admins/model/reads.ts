import type { Privilege } from '@countersign/schema';
import type { Factors } from '../../auth/model/factors.js';
import type { SessionRecord } from '../../auth/model/session.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import type { IdentityLinkRecord, IdentityProvider } from '../../sso/model/identityProvider.js';
import type { Admin } from './admin.js';
import type { Person } from './person.js';

/** Which second factors somebody has, as others may know. */
export interface FactorSummary {
  readonly hasAuthenticator: boolean;
  readonly passkeys: number;
}

/** What can be read of one account's admins. */
export interface AdminReads {
  byId(id: string): Promise<Admin | undefined>;
  byPerson(personId: string): Promise<Admin | undefined>;
  /** Who has, or is invited to, a place in the account by that address. */
  byEmail(email: string): Promise<Admin | undefined>;
  /** In the order of their addresses. */
  page(request: PageRequest): Promise<Page<Admin>>;
  /** Everyone who may act in the account now. */
  active(): Promise<Admin[]>;
  /** How many active admins hold a privilege. */
  countWith(privilege: Privilege): Promise<number>;
  /** When each admin last signed in to this account; who never did is not there. */
  lastSignIns(adminIds: readonly string[]): Promise<Map<string, number>>;
  /** The second factors of people who belong to this account; what somebody has who is only invited is not its to know. */
  factorsOfAdmins(adminIds: readonly string[]): Promise<Map<string, FactorSummary>>;
  /** A session that looks at this account now. */
  sessionById(id: string): Promise<SessionRecord | undefined>;

  /** The following are a person's own, whichever account they look at: a person belongs to none. */
  personById(id: string): Promise<Person | undefined>;
  /** Who proves themselves, or will, by a mailbox. */
  personByEmail(email: string): Promise<Person | undefined>;
  sessionsOf(personId: string): Promise<SessionRecord[]>;
  factorsOf(personId: string): Promise<Factors>;
  /** Whether somebody has a place in another account, to which they are not only invited. */
  isElsewhere(personId: string): Promise<boolean>;
  /** The ids of all places that the person has, in whichever accounts. */
  seatsOf(personId: string): Promise<string[]>;

  /** The account's own OpenID Connect provider. */
  identityProvider(): Promise<IdentityProvider | undefined>;
  /** Whom the account's provider vouched for so far. */
  identityLinks(): Promise<IdentityLinkRecord[]>;
  /** Which of these domains lead to a provider already, of whichever account. */
  takenDomains(domains: readonly string[]): Promise<{ domain: string; providerId: string }[]>;
}
