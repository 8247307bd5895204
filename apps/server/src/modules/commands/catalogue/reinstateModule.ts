import { ReinstateModule } from '@countersign/schema';
import { diff } from '../../../audit/model/diff.js';
import { vendorCommand } from '../../../model/vendorCommand.js';
import { describeCatalogueModule, moduleDependency, moduleSubject } from '../../model/describe.js';
import type { Module } from '../../model/module.js';
import { announcedOf } from './announced.js';
import { assertInState, loadCatalogueModule, requireOfCatalogue } from './loadCatalogueModule.js';
import { touchedRisk } from './touchedRisk.js';

/** Takes back the end of a deprecated module, or the withdrawal of one, which is then deprecated without an end. */
export const reinstateModule = vendorCommand({
  name: 'reinstateModule',
  input: ReinstateModule,

  async load(customers, { id }, { reads }) {
    const [found, touched] = await Promise.all([loadCatalogueModule(reads, id), customers.touchedBy(id)]);
    return { ...found, touched };
  },

  decide({ input, loaded, now }) {
    const module = requireOfCatalogue(loaded, input.expectedVersion);
    assertInState(module, ['DEPRECATED', 'WITHDRAWN'], 'This module is neither deprecated nor withdrawn.');
    const set: Partial<Module> =
      module.state === 'WITHDRAWN'
        ? { state: 'DEPRECATED', sunsetAt: null }
        : { state: 'PUBLISHED', deprecatedAt: null, sunsetAt: null, successorId: null };
    const { id, version } = module;
    const changes = diff(
      describeCatalogueModule(module, loaded.modules),
      describeCatalogueModule({ ...module, ...set }, loaded.modules),
    );
    return {
      writes: [{ update: 'modules', id, version, set }, announcedOf(module, 'MODULE_REINSTATED', changes, now)],
      subject: moduleSubject(module),
      changes,
      dependsOn: [moduleDependency(module, changes)],
      risks: touchedRisk(loaded.touched, 'could get tokens for it again'),
      result: { moduleId: id },
    };
  },
});
