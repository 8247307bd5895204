import type { Person } from '../../admins/model/person.js';
import type { AnchorRegister } from '../../audit/model/anchor/register.js';
import type { FactorClaims } from '../../auth/model/factorClaims.js';
import type { Tickets } from '../../auth/model/tickets.js';
import type { ExpiringSecret, ExpiryPlace } from '../../clients/model/expiringSecret.js';
import type { Seal } from '../../kernel/seal.js';
import type { ResourceOwner } from '../../oauth/model/resourceOwner.js';
import type { SecurityEventRegister } from '../../oauth/model/securityEvent.js';
import type { SigningKeyRecord } from '../../oauth/model/signingKey.js';
import type { TokenClient } from '../../oauth/model/tokenClient.js';
import type { TokenRegister } from '../../oauth/model/tokenRegister.js';
import type { UsageRegister } from '../../oauth/model/usage.js';
import type { IdentityProvider } from '../../sso/model/identityProvider.js';
import type { Plan } from '../plan.js';
import type { AccountReads } from '../reads.js';
import type { SignedIn } from '../signedIn.js';
import type { Limits } from './attemptCounts.js';
import type { Leases } from './leases.js';
import type { Outbox } from './outbox.js';
import type { SealedValues } from './sealedValues.js';
import type { Upkeep } from './upkeep.js';
import type { Sums } from './usageSums.js';

/**
 * The port to the database, but for what takes the encryption key. Changes go in as plans and in no other way; what is read
 * belongs to one account by type, but for the few reads with which a request finds out who is asking.
 */
export interface LockedStore {
  /** Reads before an account is known: a session's cookie, a client's id, the health of the database. */
  readonly unscoped: UnscopedReads;
  /** The keys that sign tokens: the installation's, not an account's. */
  readonly keys: KeyRing;
  /** What signs the heads of the audit, and how far each is published. */
  readonly anchors: AnchorRegister;
  /** What stands outside plans, because it is counted or claimed and not decided. */
  readonly limits: Limits;
  readonly tickets: Tickets;
  readonly factors: FactorClaims;
  readonly tokens: TokenRegister;
  readonly usage: UsageRegister;
  readonly sums: Sums;
  readonly securityEvents: SecurityEventRegister;
  readonly sealedValues: SealedValues;
  /** Who of many processes does what is done once. */
  readonly leases: Leases;
  readonly outbox: Outbox;
  readonly upkeep: Upkeep;
  /** How the connections of this process to its database are used, where it has several. */
  connections?(): Connections;
  close(): Promise<void>;
  /** What is personal in the audit is kept only sealed: with the encryption key it is read, and changes are made. */
  unlock(seal: Seal): Store;
}

/** All of the port. */
export interface Store extends LockedStore {
  /** Reads within one account; nothing of any other can come back. */
  within(accountId: string): AccountReads;
  /**
   * Commits a plan at once or not at all.
   * @throws StalePlan when something that the plan rests on has changed
   */
  commit(plan: Plan): Promise<void>;
}

export interface Connections {
  readonly open: number;
  readonly idle: number;
  /** How many wait for one. */
  readonly waiting: number;
}

/** Reads that find out which account it is about, and those of the server’s own work, which is about all of them. */
export interface UnscopedReads {
  /** The client that a token request names; a deleted one is not there. */
  tokenClient(id: string): Promise<TokenClient | undefined>;
  /** The person for whom a client acts, unless they may no longer act themselves. */
  resourceOwner(adminId: string, clientId: string): Promise<ResourceOwner | undefined>;
  /** The audiences of the modules as whose API a client may ask about tokens. */
  audiencesOf(accountId: string, clientId: string): Promise<string[]>;
  /** Who a session stands for, unless it has ended or its admin was disabled. */
  signedIn(tokenHash: string, now: number): Promise<SignedIn | undefined>;
  /** Who proves themselves, or will, by a mailbox: nobody whom an account's own provider vouches for. */
  personByEmail(email: string): Promise<Person | undefined>;
  personById(id: string): Promise<Person | undefined>;
  /** Where the link of an invitation leads, and what who sent it calls its reader, unless it was used or revoked. */
  invited(invitationHash: string): Promise<{ accountId: string; adminId: string; name: string } | undefined>;
  /** Where the link of a share link leads. */
  secretShareLink(tokenHash: string): Promise<{ accountId: string; id: string } | undefined>;
  /** The identity provider to which a domain of email addresses leads. */
  identityProviderOf(domain: string): Promise<IdentityProvider | undefined>;
  /** The accounts in which a person may act, in the order of their names. */
  accountsOf(personId: string): Promise<{ id: string; name: string; adminId: string; onlyByProvider: boolean }[]>;
  /** Open change requests whose time is up, in whichever account; some of them where there are many. */
  lapsedRequests(now: number): Promise<{ id: string; accountId: string }[]>;
  /** Secrets that end after a moment and not after another, the next to end first; some of them where there are many. */
  expiringSecrets(after: ExpiryPlace, until: number): Promise<ExpiringSecret[]>;
  /** The ids of all accounts, in their order, a batch of them after one. */
  accountIds(after: string): Promise<string[]>;
  /** Whether nobody has made an account yet. */
  isEmpty(): Promise<boolean>;
  /** Answers when the database does. */
  ping(): Promise<void>;
}

/** The rows of the keys; oauth/keys says what they are for. */
export interface KeyRing {
  /** Every key that verifies tokens, oldest first. */
  all(): Promise<SigningKeyRecord[]>;
  remove(kid: string): Promise<void>;
  /** Adds a key, unless there is one of its generation already. */
  add(key: SigningKeyRecord): Promise<void>;
}
