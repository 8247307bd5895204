import { UpdateModule } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import { countedClients } from '../../changes/model/risk.js';
import { assertDistinctName } from '../../kernel/assertDistinctName.js';
import { assertVersion } from '../../kernel/assertVersion.js';
import { command } from '../../model/command.js';
import { describeModule, moduleDependency, moduleSubject } from '../model/describe.js';
import { lostScopes } from '../model/lostScopes.js';
import type { Module } from '../model/module.js';
import { namesOf } from '../model/moduleName.js';
import { moduleRisks } from '../model/risks.js';
import { scopeNames } from '../model/scopeNames.js';
import { scopesAfter } from '../model/scopesAfter.js';
import { assertNotNamed, stillNotNamed } from './assertNotNamed.js';
import { assertOwnScopes } from './assertOwnScopes.js';
import {
  assertResourceServers,
  bumpResourceServers,
  knownClients,
  resourceServerDependencies,
} from './assertResourceServers.js';
import { assertScopesFit, fullestClients, hasMoreScopes } from './fullestClients.js';
import { assertNotClaimed, claimGuards, nameWrites } from './nameClaims.js';
import { requireOwn } from './requireOwn.js';

export const updateModule = command({
  name: 'updateModule',
  input: UpdateModule,

  async load(reads, input) {
    const { id, resourceServerIds, scopes } = input;
    // The module first, then the data that it is checked against: a later change to the module makes the plan stale.
    const module = await reads.modules.byId(id);
    const { key = '', audience = '', scopes: had = [] } = module ?? {};
    const claims = await reads.catalogue.claims(
      namesOf({ key, audience: input.audience ?? audience, scopes: scopes ?? had }),
    );
    const after = module && scopesAfter(module.scopes, scopes);
    const lost = module && after ? lostScopes(module.scopes, after) : [];
    const [modules, clients, grantees, named, fullest] = await Promise.all([
      reads.modules.all(),
      knownClients(reads, resourceServerIds),
      reads.modules.countGrantees(id, countedClients + 1),
      reads.modules.firstNamed(id, lost),
      module && after && hasMoreScopes(module.scopes, after) ? fullestClients(reads, id) : undefined,
    ]);
    return { module, claims, modules, clients, grantees, lost, named, fullest };
  },

  decide({ input, account, loaded: { module: found, claims, modules, clients, grantees, lost, named, fullest } }) {
    const module = requireOwn(found, account, 'changed');
    assertVersion(
      module.version,
      input.expectedVersion,
      'This module has changed since you opened it. See what changed, then try again.',
    );
    const others = modules.filter((other) => other.id !== module.id);
    if (input.name !== undefined && input.name !== module.name) assertDistinctName('module', input.name, others);
    assertResourceServers(input.resourceServerIds, clients);
    const scopes = scopesAfter(module.scopes, input.scopes);
    if (input.scopes) {
      assertNotNamed(lost, named);
      assertOwnScopes(
        scopes,
        others.filter((other) => other.accountId === account.id),
      );
      if (fullest) assertScopesFit(scopes, fullest);
    }
    const { id, version } = module;
    const set = {
      name: input.name ?? module.name,
      description: input.description ?? module.description,
      audience: input.audience ?? module.audience,
      accessTokenFormat: input.accessTokenFormat ?? module.accessTokenFormat,
      signingAlgorithm: input.signingAlgorithm ?? module.signingAlgorithm,
      resourceServerIds: input.resourceServerIds ?? module.resourceServerIds,
      scopes,
      ...(input.scopes && scopeNames(scopes)),
    };
    const changed: Module = { ...module, ...set };
    assertNotClaimed(changed, claims);
    const changes = diff(describeModule(module), describeModule(changed));
    return {
      expects: claimGuards(claims),
      writes: [
        { update: 'modules', id, version, set },
        ...nameWrites(module, changed),
        ...bumpResourceServers(module.resourceServerIds, set.resourceServerIds, clients),
        ...stillNotNamed(id, lost),
      ],
      subject: moduleSubject(module),
      changes,
      dependsOn: [
        moduleDependency(module, changes),
        ...resourceServerDependencies(module.resourceServerIds, set.resourceServerIds, clients),
      ],
      risks: moduleRisks({ before: module, after: changed, grantees, clients }),
      result: { moduleId: id },
    };
  },
});
