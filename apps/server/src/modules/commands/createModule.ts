import { CreateModule } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import { assertDistinctName } from '../../kernel/assertDistinctName.js';
import { newId } from '../../kernel/newId.js';
import { InvalidInput } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { describeModule, moduleSubject } from '../model/describe.js';
import { type Module, unpublished } from '../model/module.js';
import { namesOf } from '../model/moduleName.js';
import { moduleRisks } from '../model/risks.js';
import { scopeNames } from '../model/scopeNames.js';
import { scopesAfter } from '../model/scopesAfter.js';
import { assertOwnScopes } from './assertOwnScopes.js';
import {
  assertResourceServers,
  bumpResourceServers,
  knownClients,
  resourceServerDependencies,
} from './assertResourceServers.js';
import { assertMayDefine } from './mayDefine.js';
import { assertNotClaimed, claimGuards, nameWrites } from './nameClaims.js';

export const createModule = command({
  name: 'createModule',
  input: CreateModule,
  prepare: () => ({ generated: { id: newId('mod') } }),

  async load(reads, input) {
    const claims = await reads.catalogue.claims(namesOf(input));
    const [modules, clients] = await Promise.all([reads.modules.all(), knownClients(reads, input.resourceServerIds)]);
    return { claims, modules, clients };
  },

  decide({ input, account, generated, loaded: { claims, modules, clients }, now }) {
    assertMayDefine(account, claims);
    const own = modules.filter(({ accountId }) => accountId === account.id);
    const scopes = scopesAfter([], input.scopes);
    assertNotClaimed({ ...input, scopes }, claims);
    if (own.some((module) => module.key === input.key)) {
      throw InvalidInput.at('key', 'Another module has this key.');
    }
    assertDistinctName('module', input.name, modules);
    assertOwnScopes(scopes, own);
    assertResourceServers(input.resourceServerIds, clients);
    const fixed = { id: generated.id, accountId: account.id, version: 1, builtIn: false, createdAt: now };
    const module: Module = { ...input, ...unpublished, scopes, ...scopeNames(scopes), ...fixed };
    return {
      expects: claimGuards(claims),
      writes: [
        { insert: 'modules', row: module },
        ...nameWrites(undefined, module),
        ...bumpResourceServers([], module.resourceServerIds, clients),
      ],
      dependsOn: resourceServerDependencies([], module.resourceServerIds, clients),
      risks: moduleRisks({ after: module, grantees: { all: 0, whole: 0, administrators: 0 }, clients }),
      subject: moduleSubject(module),
      changes: diff(undefined, describeModule(module)),
      result: { moduleId: module.id },
    };
  },
});
