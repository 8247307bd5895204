import type { ClientFilter as RequestedFilter } from '@countersign/schema';
import type { IdOfKey } from '../../kernel/idOfKey.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import type { Client, ClientAccessTypeRecord, ClientModuleRecord, ClientRecord } from './client.js';
import type { ManagedScope } from './managedClients.js';
import type { ClientOrder, ListedClient } from './order.js';
import type { ClientSecretRecord, PastSecretRecord } from './secret.js';

type InDays = 'secretExpiresWithinDays' | 'unusedForDays' | 'refusedWithinDays';

/** The filter of the list, with moments in the place of days from now. */
export interface ClientFilter extends Readonly<Omit<RequestedFilter, InDays>> {
  /** With a secret that ends between two moments. */
  readonly secretEnds?: { readonly after: number; readonly until: number } | undefined;
  /** There already at that moment, and not used since. */
  readonly unusedSince?: number | undefined;
  /** Of those that a limited program manages. */
  readonly managed?: ManagedScope | undefined;
  /** Refused since that moment. */
  readonly refusedSince?: number | undefined;
}

/** What can be read of one account's clients; deleted ones are not there. */
export interface ClientReads {
  /** A client with everything that belongs to it. */
  byId(id: string): Promise<Client | undefined>;
  byIds(ids: readonly string[]): Promise<ClientRecord[]>;
  page(filter: ClientFilter, order: ClientOrder, request: PageRequest): Promise<Page<ListedClient>>;
  /** How many match, counted no further than a number. */
  countOf(filter: ClientFilter, most: number): Promise<number>;
  /** The client that a secret belongs to. */
  withSecret(secretId: string): Promise<Client | undefined>;

  /** A secret that was removed. */
  pastSecret(secretId: string): Promise<PastSecretRecord | undefined>;

  secretsOf(ids: readonly string[]): Promise<ClientSecretRecord[]>;
  modulesOf(ids: readonly string[]): Promise<ClientModuleRecord[]>;
  accessTypesOf(ids: readonly string[]): Promise<ClientAccessTypeRecord[]>;
  /** Whether an id was ever a client's of the account, deleted ones included: it is never used again. */
  isIdTaken(id: string): Promise<boolean>;
  /** The one that the callers call so. */
  withReference(reference: string): Promise<Client | undefined>;
  /** Whether a client is called so, whoever sees it. */
  isReferenceTaken(reference: string): Promise<boolean>;
  /** The ids of those that the callers call so. */
  idsByReference(references: readonly string[]): Promise<IdOfKey[]>;
  /** Some of those whose names look alike; see `skeletonOf`. */
  withSkeleton(skeleton: string): Promise<Pick<ClientRecord, 'id' | 'name'>[]>;
}
