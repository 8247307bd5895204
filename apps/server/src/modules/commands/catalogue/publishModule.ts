import { PublishModule } from '@countersign/schema';
import { diff } from '../../../audit/model/diff.js';
import { summarizeNames } from '../../../changes/model/risk.js';
import { Conflict } from '../../../kernel/refusal.js';
import { vendorCommand } from '../../../model/vendorCommand.js';
import { describeCatalogueModule, moduleDependency, moduleSubject } from '../../model/describe.js';
import { isOfCatalogue } from '../../model/module.js';
import { isSameName, namesOf } from '../../model/moduleName.js';
import { assertInState, loadCatalogueModule, loadTakenNames, requireOfCatalogue } from './loadCatalogueModule.js';
import { ownModulesRisk } from './ownModulesRisk.js';
import { assertNamesFree, claimWrites } from './publishedNames.js';

/** Publishes a draft. Its audience, key and scopes are the vendor's from then on, for good. */
export const publishModule = vendorCommand({
  name: 'publishModule',
  input: PublishModule,

  async load(customers, { id }, { reads }) {
    const found = await loadCatalogueModule(reads, id);
    return { ...found, taken: await loadTakenNames(customers, found.module) };
  },

  decide({ input, loaded, now }) {
    const module = requireOfCatalogue(loaded, input.expectedVersion);
    assertInState(module, ['DRAFT'], 'This module was published already.');
    const { modules, catalogue, taken } = loaded;
    const names = namesOf(module);
    const beside = modules.find(
      (other) => !isOfCatalogue(other) && namesOf(other).some((name) => names.some((one) => isSameName(one, name))),
    );
    if (beside) throw new Conflict(`Your own module ${beside.name} has a name of this one. Change it first.`);
    assertNamesFree(taken);
    const { id, version } = module;
    const set = { state: 'PUBLISHED' as const, publishedAt: now };
    const closes = catalogue?.ownModules === null;
    const differences = diff(
      describeCatalogueModule(module, modules),
      describeCatalogueModule({ ...module, ...set }, modules),
    );
    const changes = closes ? [...differences, { field: 'ownModules', before: null, after: false }] : differences;
    const scopes = module.scopes.map(({ name }) => name);
    return {
      writes: [
        { update: 'modules', id, version, set },
        ...claimWrites(undefined, module, catalogue, closes ? { ownModules: false } : {}),
      ],
      subject: moduleSubject(module),
      changes,
      dependsOn: [moduleDependency(module, changes)],
      risks: [
        {
          code: 'state',
          message: `Accounts see ${module.name}${scopes.length > 0 ? ` with its scopes ${summarizeNames(scopes)}` : ''}, and its names are yours for good.`,
        },
        ...(closes ? [ownModulesRisk(false)] : []),
      ],
      result: { moduleId: id },
    };
  },
});
