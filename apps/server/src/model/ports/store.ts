import type { CustomerState } from '@countersign/schema';
import type { Person } from '../../admins/model/person.js';
import type { AnchorRegister } from '../../audit/model/anchor/register.js';
import type { FactorClaims } from '../../auth/model/factorClaims.js';
import type { SessionUse } from '../../auth/model/session.js';
import type { Tickets } from '../../auth/model/tickets.js';
import type { ExpiringSecret, ExpiryPlace } from '../../clients/model/expiringSecret.js';
import type { CustomerReads } from '../../customers/model/reads.js';
import type { Seal } from '../../kernel/seal.js';
import type { IssuedCredential } from '../../leaks/model/issuedCredential.js';
import type { ResourceOwner } from '../../oauth/model/resourceOwner.js';
import type { SecurityEventRegister } from '../../oauth/model/securityEvent.js';
import type { SigningKeyRecord } from '../../oauth/model/signingKey.js';
import type { GrantedClient } from '../../oauth/model/tokenClient.js';
import type { TokenRegister } from '../../oauth/model/tokenRegister.js';
import type { UsageRegister } from '../../oauth/model/usage.js';
import type { IdentityProvider } from '../../sso/model/identityProvider.js';
import type { OperatorBounds } from '../bounds.js';
import type { KeptAnswers } from '../keptAnswer.js';
import type { PersonalToken } from '../personalToken.js';
import type { Plan } from '../plan.js';
import type { AccountReads } from '../reads.js';
import type { SignedIn } from '../signedIn.js';
import type { VendorAccount } from '../vendorAccount.js';
import type { Announcements } from './announcements.js';
import type { Limits } from './attemptCounts.js';
import type { Leases } from './leases.js';
import type { Outbox } from './outbox.js';
import type { SealedValues } from './sealedValues.js';
import type { Upkeep } from './upkeep.js';
import type { Sums } from './usageSums.js';
import type { WebhookQueue } from './webhooks.js';

/**
 * The port to the database, except for the parts that need the encryption key. Changes go in as plans only; reads
 * belong to one account by type, except for the few by which a request identifies its caller.
 */
export interface LockedStore {
  /** Reads before an account is known: a session's cookie, a client's id, the health of the database. */
  readonly unscoped: UnscopedReads;
  /** The keys that sign tokens: the installation's, not an account's. */
  readonly keys: KeyRing;
  /** The keys that sign the heads of the audit, and how far each head is published. */
  readonly anchors: AnchorRegister;
  /** The following stand outside plans, because they are counted or claimed, not decided. */
  readonly limits: Limits;
  readonly tickets: Tickets;
  readonly factors: FactorClaims;
  readonly sessions: SessionUse;
  readonly tokens: TokenRegister;
  readonly usage: UsageRegister;
  readonly sums: Sums;
  readonly securityEvents: SecurityEventRegister;
  readonly sealedValues: SealedValues;
  readonly keptAnswers: KeptAnswers;
  /** Leases decide which of many processes does a task that runs once. */
  readonly leases: Leases;
  readonly outbox: Outbox;
  readonly webhooks: WebhookQueue;
  readonly announcements: Announcements;
  readonly upkeep: Upkeep;
  /** The use of this process's database connections, where it has several. */
  connections?(): Connections;
  close(): Promise<void>;
  /**
   * Personal values in the audit are stored only sealed: reading them, and making changes, takes the encryption key.
   */
  unlock(seal: Seal, bounds?: OperatorBounds): Store;
}

/** The whole port. */
export interface Store extends LockedStore {
  /** What the operator allows every account in it. */
  readonly bounds: OperatorBounds;
  /** Reads within one account; rows of another account are never returned. */
  within(accountId: string): AccountReads;
  /** Reads across accounts, for the vendor: cards and sums, never what is in an account. */
  acrossAccounts(vendor: VendorAccount): CustomerReads;
  /**
   * Commits a plan at once or not at all.
   * @throws StalePlan when a row that the plan depends on has changed
   */
  commit(plan: Plan): Promise<void>;
}

export interface Connections {
  readonly open: number;
  readonly idle: number;
  /** The number of callers that wait for a connection. */
  readonly waiting: number;
}

/** An account in which a person has a place. */
export interface AccountSeat {
  readonly id: string;
  readonly name: string;
  readonly adminId: string;
  readonly onlyByProvider: boolean;
  readonly state: CustomerState;
}

/** Reads that find the account of a request, and those of the server’s own tasks, which span all accounts. */
export interface UnscopedReads {
  /** The client of a token request; undefined once it is deleted. */
  tokenClient(id: string): Promise<GrantedClient | undefined>;
  /** The person for whom a client acts, unless they may no longer act themselves. */
  resourceOwner(adminId: string, clientId: string): Promise<ResourceOwner | undefined>;
  /** The audiences of the modules whose tokens a client may introspect. */
  audiencesOf(accountId: string, clientId: string): Promise<string[]>;
  /** The person and admin of a session, unless it has ended or its admin was disabled. */
  signedIn(tokenHash: string, now: number): Promise<SignedIn | undefined>;
  /** A person's own token, with the person, unless it has ended or its admin was disabled. */
  personalToken(tokenHash: string, now: number): Promise<PersonalToken | undefined>;
  /** The person who signs in, or will, with this address; never a person of an account's own identity provider. */
  personByEmail(email: string): Promise<Person | undefined>;
  personById(id: string): Promise<Person | undefined>;
  /** The account and admin of an invitation, and the name that the inviter gave, unless it was used or revoked. */
  invited(invitationHash: string): Promise<{ accountId: string; adminId: string; name: string } | undefined>;
  /** The account and id of a share link. */
  secretShareLink(tokenHash: string): Promise<{ accountId: string; id: string } | undefined>;
  /** The credentials that were ever given out and have one of these hashes; of tokens, those that are not over. */
  issued(hashes: readonly string[]): Promise<IssuedCredential[]>;
  /** The identity provider of a domain of email addresses. */
  identityProviderOf(domain: string): Promise<IdentityProvider | undefined>;
  /** The accounts in which a person may act, in the order of their names. */
  accountsOf(personId: string): Promise<AccountSeat[]>;
  /** The vendor's account, where there is one. */
  vendor(): Promise<{ id: string; name: string } | undefined>;
  /** Why an account is suspended; nothing while it is open. */
  suspensionOf(accountId: string): Promise<{ name: string; reason: string } | undefined>;
  /** The accounts with open change requests that have expired. */
  accountsWithLapsed(now: number): Promise<string[]>;
  /** The open change requests of an account that have expired, the longest ago first; a part of them where there are many. */
  lapsedRequests(accountId: string, now: number): Promise<{ id: string }[]>;
  /** Resets of second factors whose time has come, with their account: the longest ago first, some of many. */
  dueFactorResets(now: number): Promise<{ id: string; accountId: string }[]>;
  /** Secrets that expire after one moment and by another, soonest first; a part of them where there are many. */
  expiringSecrets(after: ExpiryPlace, until: number): Promise<ExpiringSecret[]>;
  /** The ids of all accounts in order: one batch after `after`. */
  accountIds(after: string): Promise<string[]>;
  /** Whether there is no account yet. */
  isEmpty(): Promise<boolean>;
  /** Answers when the database does. */
  ping(): Promise<void>;
}

/** The rows of the signing keys; oauth/keys explains their use. */
export interface KeyRing {
  /** Every key that verifies tokens, oldest first. */
  all(): Promise<SigningKeyRecord[]>;
  remove(kid: string): Promise<void>;
  /** Adds a key, unless its generation has one already. */
  add(key: SigningKeyRecord): Promise<void>;
}
