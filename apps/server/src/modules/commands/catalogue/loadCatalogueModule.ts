import type { CustomerReads, TakenName } from '../../../customers/model/reads.js';
import { assertVersion } from '../../../kernel/assertVersion.js';
import { Conflict, NotFound } from '../../../kernel/refusal.js';
import type { AccountReads } from '../../../model/reads.js';
import type { CatalogueRecord } from '../../model/catalogue.js';
import { isOfCatalogue, type Module } from '../../model/module.js';
import { namesOf } from '../../model/moduleName.js';

export interface LoadedCatalogueModule {
  readonly catalogue: CatalogueRecord | undefined;
  /** All modules of the vendor's account. */
  readonly modules: readonly Module[];
  readonly module: Module | undefined;
}

/** A module of the vendor's account among the others; the version of the catalogue is read before them. */
export async function loadCatalogueModule(reads: AccountReads, id: string): Promise<LoadedCatalogueModule> {
  const { catalogue } = await reads.catalogue.claims([]);
  const modules = await reads.modules.all();
  return { catalogue, modules, module: modules.find((module) => module.id === id) };
}

/** The names of a module that accounts have for modules of their own. */
export const loadTakenNames = async (
  customers: CustomerReads,
  module: Pick<Module, 'key' | 'audience' | 'scopes'> | undefined,
): Promise<readonly TakenName[]> => (module ? customers.namesTaken(namesOf(module)) : []);

/**
 * @throws NotFound when there is no such module in the catalogue
 * @throws Conflict when it was changed since the caller last saw it
 */
export function requireOfCatalogue({ module }: LoadedCatalogueModule, expectedVersion: number): Module {
  if (!module || !isOfCatalogue(module)) throw new NotFound('module in the catalogue');
  assertVersion(
    module.version,
    expectedVersion,
    'This module has changed since you opened it. See what changed, then try again.',
  );
  return module;
}

/** @throws Conflict when a module is in none of the states from which this may be done */
export function assertInState(module: Module, states: readonly Module['state'][], message: string): void {
  if (!states.includes(module.state)) throw new Conflict(message);
}
