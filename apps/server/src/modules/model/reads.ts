import type { CatalogueState } from '@countersign/schema';
import type { IdOfKey } from '../../kernel/idOfKey.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import type { Grantees } from './grantees.js';
import type { LostScope } from './lostScopes.js';
import type { Module } from './module.js';
import type { AcrossEnvironments } from './reach.js';

/** A client that was granted a scope by name. */
export interface NamedScope {
  readonly scope: string;
  readonly clientId: string;
  readonly clientName: string;
}

/** A client that is granted the whole of a module, and how many scopes it has of others. */
export interface GrantedBeside {
  readonly clientId: string;
  readonly clientName: string;
  readonly administrator: boolean;
  readonly scopes: number;
}

/** The reads of the modules that an account sees: its own, and those that the vendor publishes for it. */
export interface ModuleReads {
  byId(id: string): Promise<Module | undefined>;
  /** In the order of their names. */
  byIds(ids: readonly string[]): Promise<Module[]>;
  idsByKey(keys: readonly string[]): Promise<IdOfKey[]>;
  /** How many of the account's clients are granted each of these, no further than `most`; one that has none is left out. */
  clientCounts(ids: readonly string[], most: number): Promise<Map<string, number>>;
  /** Every module, in the order of their names. */
  all(): Promise<Module[]>;
  /** In the order of their keys. */
  page(request: PageRequest): Promise<Page<Module>>;
  /** Of the account's own catalogue, in the order of their keys: drafts and what is withdrawn, too. */
  cataloguePage(state: CatalogueState | undefined, request: PageRequest): Promise<Page<Module>>;
  /** Whether any client is granted the module. */
  isGranted(id: string): Promise<boolean>;
  /** The clients that are granted the module, in the order of their ids, at most so many. */
  grantedTo(id: string, most: number): Promise<string[]>;
  /** A batch of the clients that are granted the whole module, in the order of their ids, after the given one. */
  grantedBeside(id: string, after: string): Promise<GrantedBeside[]>;
  /** The modules and clients by which a client acts beyond its environment. */
  acrossEnvironments(): Promise<AcrossEnvironments>;
  /** How many clients are granted the module, each number no further than `limit`. */
  countGrantees(id: string, limit: number): Promise<Grantees>;
  /** The first two clients that would lose scopes that they were granted by name, in the order of the scopes. */
  firstNamed(id: string, lost: readonly LostScope[]): Promise<NamedScope[]>;
}
