import type { Privilege } from '@countersign/schema';
import type { Factors } from '../../auth/model/factors.js';
import type { SessionRecord } from '../../auth/model/session.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import type { ConsentRecord } from '../../oauth/model/consent.js';
import type { IdentityLinkRecord, IdentityProvider } from '../../sso/model/identityProvider.js';
import type { Admin, Seat } from './admin.js';
import type { Person } from './person.js';

/** The second factors of a person, as far as other admins may see them. */
export interface FactorSummary {
  readonly hasTotp: boolean;
  readonly passkeys: number;
}

/** The reads of one account's admins. */
export interface AdminReads {
  byId(id: string): Promise<Admin | undefined>;
  byPerson(personId: string): Promise<Admin | undefined>;
  /** The admin with that address, invited or accepted. */
  byEmail(email: string): Promise<Admin | undefined>;
  /** In the order of their addresses. */
  page(request: PageRequest): Promise<Page<Admin>>;
  /** All active admins. */
  active(): Promise<Admin[]>;
  /** How many active admins there are with such privileges. */
  countWith(suffices: (held: readonly Privilege[]) => boolean): Promise<number>;
  /** The last sign-in of each admin to this account; an admin who never signed in is absent. */
  lastSignIns(adminIds: readonly string[]): Promise<Map<string, number>>;
  /** The second factors of people who belong to this account; those of an invited person are not disclosed to it. */
  factorsOfAdmins(adminIds: readonly string[]): Promise<Map<string, FactorSummary>>;
  /** A session whose current account is this one. */
  sessionById(id: string): Promise<SessionRecord | undefined>;

  /** The following belong to a person, independent of the account that they currently use. */
  personById(id: string): Promise<Person | undefined>;
  /**
   * The person with that address who has, or will have, credentials of their own, and so belongs to no single account.
   */
  personByEmail(email: string): Promise<Person | undefined>;
  sessionsOf(personId: string): Promise<SessionRecord[]>;
  factorsOf(personId: string): Promise<Factors>;
  /** Whether the person is an admin of another account; a pending invitation does not count. */
  isElsewhere(personId: string): Promise<boolean>;
  /** The person's places in all accounts. */
  seatsOf(personId: string): Promise<Seat[]>;
  /** What the person lets applications do in any account. */
  consentsOf(personId: string): Promise<Pick<ConsentRecord, 'accountId' | 'clientId' | 'managesAccount'>[]>;

  /** The account's own OpenID Connect provider. */
  identityProvider(): Promise<IdentityProvider | undefined>;
  /** The links from subjects of the account's provider to its admins. */
  identityLinks(): Promise<IdentityLinkRecord[]>;
  /** Those of the domains that already belong to a provider, of any account. */
  takenDomains(domains: readonly string[]): Promise<{ domain: string; providerId: string }[]>;
}
