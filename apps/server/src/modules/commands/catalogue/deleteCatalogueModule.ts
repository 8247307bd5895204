import { DeleteCatalogueModule } from '@countersign/schema';
import { diff } from '../../../audit/model/diff.js';
import { Conflict } from '../../../kernel/refusal.js';
import { vendorCommand } from '../../../model/vendorCommand.js';
import { describeCatalogueModule, moduleSubject } from '../../model/describe.js';
import { assertInState, loadCatalogueModule, requireOfCatalogue } from './loadCatalogueModule.js';

/** Drops a draft. What was published stays for good, with its names. */
export const deleteCatalogueModule = vendorCommand({
  name: 'deleteCatalogueModule',
  input: DeleteCatalogueModule,

  async load(_customers, { id }, { reads }) {
    const [found, isGranted] = await Promise.all([loadCatalogueModule(reads, id), reads.modules.isGranted(id)]);
    return { ...found, isGranted };
  },

  decide({ input, loaded }) {
    const module = requireOfCatalogue(loaded, input.expectedVersion);
    assertInState(module, ['DRAFT'], 'Only a draft can be dropped. What was published is withdrawn.');
    if (loaded.isGranted) throw new Conflict('Clients of yours have this module. Take it from them first.');
    return {
      writes: [{ remove: 'modules', key: { id: module.id, version: module.version } }],
      subject: moduleSubject(module),
      changes: diff(describeCatalogueModule(module, loaded.modules), undefined),
      risks: [],
      result: { moduleId: module.id },
    };
  },
});
