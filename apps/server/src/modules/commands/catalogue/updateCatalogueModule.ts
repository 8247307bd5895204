import { UpdateCatalogueModule } from '@countersign/schema';
import { diff } from '../../../audit/model/diff.js';
import type { NamingCustomer } from '../../../customers/model/reads.js';
import { Conflict, InvalidInput } from '../../../kernel/refusal.js';
import { vendorCommand } from '../../../model/vendorCommand.js';
import { describeCatalogueModule, moduleDependency, moduleSubject } from '../../model/describe.js';
import { lostScopes } from '../../model/lostScopes.js';
import type { Module } from '../../model/module.js';
import { moduleRisks } from '../../model/risks.js';
import { scopeNames } from '../../model/scopeNames.js';
import { scopesAfter } from '../../model/scopesAfter.js';
import { assertOwnScopes } from '../assertOwnScopes.js';
import {
  assertResourceServers,
  bumpResourceServers,
  knownClients,
  resourceServerDependencies,
} from '../assertResourceServers.js';
import { loadCatalogueModule, loadTakenNames, requireOfCatalogue } from './loadCatalogueModule.js';
import { assertNamesFree, claimWrites } from './publishedNames.js';

/**
 * A scope that was taken from a published module, or made one for administrators, is still named by the grants of before: to
 * bring it back would widen customers' clients without any of their admins.
 * @throws InvalidInput when a client would have a scope again
 */
function assertNobodysAgain(naming: NamingCustomer | undefined): void {
  if (!naming) return;
  const { scope, accountName } = naming;
  throw InvalidInput.at(
    'scopes',
    `Clients were granted ${scope} by name before it was taken from them, of ${accountName} for one: they would have it again, and nobody there was asked. Choose another name.`,
  );
}

/** Changes a module of the catalogue, of a published one for every account at once. */
export const updateCatalogueModule = vendorCommand({
  name: 'updateCatalogueModule',
  input: UpdateCatalogueModule,

  async load(customers, input, { reads }) {
    const found = await loadCatalogueModule(reads, input.id);
    const after = found.module && changedModule(found.module, input);
    const isClaimed = after !== undefined && after.state !== 'DRAFT';
    const given = found.module && after ? lostScopes(after.scopes, found.module.scopes) : [];
    const [clients, touched, taken, naming] = await Promise.all([
      knownClients(reads, input.resourceServerIds),
      customers.touchedBy(input.id),
      loadTakenNames(customers, isClaimed ? after : undefined),
      customers.firstNaming(input.id, given),
    ]);
    return { ...found, clients, touched, taken, naming };
  },

  decide({ input, loaded }) {
    const module = requireOfCatalogue(loaded, input.expectedVersion);
    if (module.state === 'WITHDRAWN') throw new Conflict('This module is withdrawn. Reinstate it first.');
    const { modules, clients, touched, taken, naming, catalogue } = loaded;
    const isDraft = module.state === 'DRAFT';
    const changed = changedModule(module, input);
    assertResourceServers(input.resourceServerIds, clients);
    if (input.scopes) {
      assertOwnScopes(
        changed.scopes,
        modules.filter((other) => other.id !== module.id),
      );
    }
    assertNamesFree(taken);
    assertNobodysAgain(naming);
    const { id, version } = module;
    const { id: _id, version: _version, ...set } = changed;
    const changes = diff(describeCatalogueModule(module, modules), describeCatalogueModule(changed, modules));
    const all = touched.reduce((sum, one) => sum + one.clients, 0);
    const [had, has] = [module.resourceServerIds, changed.resourceServerIds];
    return {
      ...(isDraft && { isDraft }),
      writes: [
        { update: 'modules', id, version, set },
        ...bumpResourceServers(had, has, clients),
        ...(isDraft ? [] : claimWrites(module, changed, catalogue)),
      ],
      subject: moduleSubject(module),
      changes,
      dependsOn: [moduleDependency(module, changes), ...resourceServerDependencies(had, has, clients)],
      risks: isDraft
        ? []
        : moduleRisks({
            before: module,
            after: changed,
            grantees: { all, whole: null, administrators: null },
            clients,
          }),
      result: { moduleId: id },
    };
  },
});

function changedModule(module: Module, input: UpdateCatalogueModule): Module {
  const scopes = scopesAfter(module.scopes, input.scopes);
  return {
    ...module,
    name: input.name ?? module.name,
    description: input.description ?? module.description,
    documentationUrl: input.documentationUrl === undefined ? module.documentationUrl : input.documentationUrl,
    audience: input.audience ?? module.audience,
    accessTokenFormat: input.accessTokenFormat ?? module.accessTokenFormat,
    signingAlgorithm: input.signingAlgorithm ?? module.signingAlgorithm,
    resourceServerIds: input.resourceServerIds ?? module.resourceServerIds,
    scopes,
    ...scopeNames(scopes),
  };
}
