import { CreateCatalogueModule } from '@countersign/schema';
import { diff } from '../../../audit/model/diff.js';
import { newId } from '../../../kernel/newId.js';
import { InvalidInput } from '../../../kernel/refusal.js';
import { vendorCommand } from '../../../model/vendorCommand.js';
import { describeCatalogueModule, moduleSubject } from '../../model/describe.js';
import { type Module, unpublished } from '../../model/module.js';
import { scopeNames } from '../../model/scopeNames.js';
import { scopesAfter } from '../../model/scopesAfter.js';
import { assertOwnScopes } from '../assertOwnScopes.js';
import { assertResourceServers, bumpResourceServers, knownClients } from '../assertResourceServers.js';

/** Drafts a module of the vendor's catalogue: no account sees it until it is published. */
export const createCatalogueModule = vendorCommand({
  name: 'createCatalogueModule',
  input: CreateCatalogueModule,
  prepare: () => ({ generated: { id: newId('mod') } }),

  async load(_customers, { resourceServerIds }, { reads }) {
    const [modules, clients] = await Promise.all([reads.modules.all(), knownClients(reads, resourceServerIds)]);
    return { modules, clients };
  },

  decide({ input, account: vendor, generated, loaded: { modules, clients }, now }) {
    if (modules.some((module) => module.key === input.key)) {
      throw InvalidInput.at('key', 'Another module has this key.');
    }
    const scopes = scopesAfter([], input.scopes);
    assertOwnScopes(scopes, modules);
    assertResourceServers(input.resourceServerIds, clients);
    const fixed = { id: generated.id, accountId: vendor.id, version: 1, builtIn: false, createdAt: now };
    const module: Module = { ...unpublished, ...input, state: 'DRAFT', scopes, ...scopeNames(scopes), ...fixed };
    return {
      writes: [{ insert: 'modules', row: module }, ...bumpResourceServers([], module.resourceServerIds, clients)],
      subject: moduleSubject(module),
      changes: diff(undefined, describeCatalogueModule(module, modules)),
      risks: [],
      result: { moduleId: module.id },
    };
  },
});
