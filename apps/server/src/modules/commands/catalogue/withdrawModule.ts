import { WithdrawModule } from '@countersign/schema';
import { diff } from '../../../audit/model/diff.js';
import { InvalidInput } from '../../../kernel/refusal.js';
import { vendorCommand } from '../../../model/vendorCommand.js';
import { describeCatalogueModule, moduleDependency, moduleSubject } from '../../model/describe.js';
import { announcedOf } from './announced.js';
import { assertInState, loadCatalogueModule, requireOfCatalogue } from './loadCatalogueModule.js';
import { touchedRisk } from './touchedRisk.js';

/** Takes a deprecated module out of every token, from the very next request on. Grants stay, so that it can be reinstated. */
export const withdrawModule = vendorCommand({
  name: 'withdrawModule',
  input: WithdrawModule,

  async load(customers, { id }, { reads }) {
    const [found, touched] = await Promise.all([loadCatalogueModule(reads, id), customers.touchedBy(id)]);
    return { ...found, touched };
  },

  decide({ input, loaded, actor, now }) {
    const module = requireOfCatalogue(loaded, input.expectedVersion);
    assertInState(module, ['DEPRECATED'], 'Only a deprecated module is withdrawn. Deprecate it first.');
    // A program names the module by its id, and types nothing.
    if (actor.kind === 'admin' && input.confirmation?.trim() !== module.key) {
      throw InvalidInput.at('confirmation', `Type the module's key, ${module.key}, to confirm.`);
    }
    const { id, version } = module;
    const set = { state: 'WITHDRAWN' as const };
    const changes = diff(
      describeCatalogueModule(module, loaded.modules),
      describeCatalogueModule({ ...module, ...set }, loaded.modules),
    );
    return {
      writes: [{ update: 'modules', id, version, set }, announcedOf(module, 'MODULE_WITHDRAWN', changes, now)],
      subject: moduleSubject(module),
      changes,
      dependsOn: [moduleDependency(module, changes)],
      risks: touchedRisk(loaded.touched, 'would get no token for it any more'),
      result: { moduleId: id },
    };
  },
});
