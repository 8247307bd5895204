import type { CustomerFilter, CustomerOrder, OwnLimits, Trouble } from '@countersign/schema';
import type { AdminState } from '../../admins/model/admin.js';
import type { ClientRecord } from '../../clients/model/client.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import type { EntitlementRecord } from '../../modules/model/entitlement.js';
import type { LostScope } from '../../modules/model/lostScopes.js';
import type { ModuleName } from '../../modules/model/moduleName.js';
import type { RequestOutcome } from '../../oauth/model/usage.js';
import type { PlanRecord, Subscription } from '../../plans/model/plan.js';
import type { CustomerRecord } from './customer.js';
import type { FactorReset } from './factorReset.js';
import type { SupportAccess } from './supportAccess.js';

/** A customer's account as the vendor sees it: named fields, and nothing of what is in it. */
export interface CustomerCard
  extends Pick<
    CustomerRecord,
    'id' | 'version' | 'reference' | 'state' | 'reason' | 'stateSince' | 'normalizedName' | 'createdAt'
  > {
  readonly name: string;
  /** Its plan, and its own limits. */
  readonly subscription: Subscription;
  /** The version of the account's own row, for a command that changes its name. */
  readonly accountVersion: number;
}

/** Figures of an account, read as they are. */
export interface CustomerFigures {
  readonly id: string;
  /** Counted no further than {@link maxCounted}. */
  readonly clients: number;
  readonly admins: number;
  readonly lastSignInAt: number | null;
}

export const maxCounted = 1000;

export const maxTouched = 100;
export const maxLookedAt = 500;

/** A person of an account: who they are, and whether they come in. */
export interface PersonCard {
  /** The id of their admin there. */
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly email: string;
  readonly state: AdminState;
  /** Whether they have ever come in. */
  readonly hasAccepted: boolean;
  readonly hasSecondFactor: boolean;
  readonly lastSignInAt: number | null;
}

/** Somebody who lost their second factors, as support has to know them. */
export interface LostPerson
  extends Pick<PersonCard, 'id' | 'version' | 'name' | 'email' | 'state' | 'hasSecondFactor'> {
  readonly personId: string;
  /** The person's version: it grows with their factors and sign-ins. */
  readonly personVersion: number;
  /** Their places in all accounts. */
  readonly seats: readonly { readonly id: string; readonly accountId: string; readonly name: string }[];
  /** Whether they are an admin of the vendor's, too. */
  readonly isOfVendor: boolean;
  /** Whether a reset waits for its time already. */
  readonly isPending: boolean;
  /** How many others of the account may reset them, of those who have not lost theirs. */
  readonly helpers: number;
}

/** What a reset rests on: of the people who were named, those who are admins of the account. */
export interface FactorResetGround {
  readonly people: readonly LostPerson[];
  /** How many people it takes in that account to reset somebody: who asks, and who approves. */
  readonly needed: number;
}

/** A name that an account has for a module of its own. */
export interface TakenName extends ModuleName {
  readonly accountId: string;
  readonly accountName: string;
}

/** An account whose clients are granted a module. */
export interface TouchedCustomer {
  readonly id: string;
  readonly name: string;
  /** Counted no further than {@link maxCounted}. */
  readonly clients: number;
}

/** An account with a client whose grant names a scope. */
export interface NamingCustomer {
  readonly scope: string;
  readonly accountName: string;
}

/** Who is entitled to a module, and to how much of it. */
export interface Entitled extends EntitlementRecord {
  readonly kind: 'EVERY_ACCOUNT' | 'PLAN' | 'ACCOUNT';
  /** The name of the plan or the account; null for every account. */
  readonly name: string | null;
}

/** What an account has of what plans limit. */
export interface LimitUse {
  /** The account's. */
  readonly id: string;
  readonly name: string;
  /** Its own, in place of its plan's. */
  readonly limits: OwnLimits;
  /** Counted no further than {@link maxCounted}. */
  readonly clients: number;
  /** Seconds that a token lives which one of these clients is given; null without clients. */
  readonly longestToken: number | null;
}

/** A person's place in an account. */
export interface SeatCard extends PersonCard {
  readonly account: Pick<CustomerCard, 'id' | 'name'>;
}

/** A client of an account: whose it is, and whether it gets tokens. */
export interface ClientCard extends Pick<ClientRecord, 'id' | 'version' | 'name' | 'environment' | 'enabled' | 'hold'> {
  readonly account: Pick<CustomerCard, 'id' | 'name'>;
  readonly owner: { readonly name: string; readonly email: string; readonly phone: string };
  /** Why it was refused last, and when; null where it was not, as far back as that is kept. */
  readonly lastRefusal: { readonly outcome: RequestOutcome; readonly at: number } | null;
}

/** A client in trouble, with what it is seen by. */
export interface ClientInTrouble {
  readonly client: ClientCard;
  readonly troubles: readonly [Trouble, ...Trouble[]];
  readonly answeredPastDay: number;
  readonly refusedPastDay: number;
  /** When the last of its secrets that have ended did; null where none has. */
  readonly secretEndedAt: number | null;
}

/**
 * The reads across accounts. What they answer is cards and sums: no description, grant, redirect URI, secret, hint, setting
 * or entry of an audit is in their types. `policy/customerReadRules.ts` says whom each is for, total by type.
 */
export interface CustomerReads {
  byId(id: string): Promise<CustomerCard | undefined>;
  byReference(reference: string): Promise<CustomerCard | undefined>;
  page(filter: CustomerFilter, order: CustomerOrder, request: PageRequest): Promise<Page<CustomerCard>>;
  figuresOf(ids: readonly string[]): Promise<CustomerFigures[]>;
  /** At most 100, in the order of their addresses. */
  peopleOf(id: string): Promise<PersonCard[]>;
  /** Which of these names accounts have for modules of their own; at most 20. */
  namesTaken(names: readonly ModuleName[]): Promise<TakenName[]>;
  /** The accounts with clients that are granted a module; at most {@link maxTouched}, in the order of their ids. */
  touchedBy(moduleId: string): Promise<TouchedCustomer[]>;
  /** An account with a client whose grant of a module names one of these scopes; undefined when there is none. */
  firstNaming(moduleId: string, scopes: readonly LostScope[]): Promise<NamingCustomer | undefined>;
  /** What a customer, who has a plan, or by the catalogue's id every account, is entitled to. */
  entitlementsOf(granteeId: string): Promise<EntitlementRecord[]>;
  planById(id: string): Promise<PlanRecord | undefined>;
  planByKey(key: string): Promise<PlanRecord | undefined>;
  /** In the order of their keys. */
  plans(request: PageRequest): Promise<Page<PlanRecord>>;
  /** How many accounts have each plan, counted no further than {@link maxCounted}. */
  accountCounts(planIds: readonly string[]): Promise<{ readonly id: string; readonly accounts: number }[]>;
  /** The accounts that have a plan; at most {@link maxTouched}, in the order of their names. */
  accountsOn(planId: string): Promise<LimitUse[]>;
  limitUseOf(id: string): Promise<LimitUse | undefined>;
  /** Who is entitled to a module; at most {@link maxTouched}, every account first, then plans. */
  entitledTo(moduleId: string): Promise<Entitled[]>;
  /** A client by its id, in whichever account; never one of the vendor's own. */
  clientById(id: string): Promise<ClientCard | undefined>;
  /** The places of whoever has this address, in at most 100 accounts; none in the vendor's own. */
  seatsOf(email: string): Promise<SeatCard[]>;
  /** Clients of any account that support should look at: of {@link maxLookedAt}, as many of each account, at most 100. */
  clientsInTrouble(now: number): Promise<ClientInTrouble[]>;
  /** What a reset of the second factors of these admins of an account rests on. */
  factorResetGround(accountId: string, adminIds: readonly string[]): Promise<FactorResetGround>;
  /** Resets that support asked for, of an account's people or of anybody's: the newest first, at most 100. */
  factorResetsOf(of: { readonly vendorId: string; readonly accountId?: string | undefined }): Promise<FactorReset[]>;
  supportAccessById(id: string): Promise<SupportAccess | undefined>;
  /** Who looks, or asks to look, inside an account, or any: the newest first, at most 100. */
  supportAccessesOf(of: {
    readonly vendorId: string;
    readonly accountId?: string | undefined;
  }): Promise<SupportAccess[]>;
  /** Those of an account that are asked for or open by what is written, one a person: time may have ended them. */
  pendingSupportAccesses(accountId: string): Promise<SupportAccess[]>;
}
