import { DeprecateModule, sunsetNoticeDays } from '@countersign/schema';
import { diff } from '../../../audit/model/diff.js';
import { InvalidInput } from '../../../kernel/refusal.js';
import { vendorCommand } from '../../../model/vendorCommand.js';
import { describeCatalogueModule, moduleDependency, moduleSubject } from '../../model/describe.js';
import { announcedOf } from './announced.js';
import { assertInState, loadCatalogueModule, requireOfCatalogue } from './loadCatalogueModule.js';
import { touchedRisk } from './touchedRisk.js';

const day = 24 * 60 * 60 * 1000;

/** Says of a published module when it ends, and what takes its place; until then it goes on as before. */
export const deprecateModule = vendorCommand({
  name: 'deprecateModule',
  input: DeprecateModule,

  async load(customers, { id }, { reads }) {
    const [found, touched] = await Promise.all([loadCatalogueModule(reads, id), customers.touchedBy(id)]);
    return { ...found, touched };
  },

  decide({ input: { expectedVersion, sunsetAt, successorId = null, reason }, loaded, now }) {
    const module = requireOfCatalogue(loaded, expectedVersion);
    assertInState(module, ['PUBLISHED', 'DEPRECATED'], 'Only a published module is deprecated.');
    const { modules, touched } = loaded;
    const isNewEnd = sunsetAt !== module.sunsetAt;
    if (isNewEnd && sunsetAt <= now) throw InvalidInput.at('sunsetAt', 'The end lies in the future.');
    if (isNewEnd && reason === undefined && sunsetAt < now + sunsetNoticeDays * day) {
      throw InvalidInput.at('reason', `Give a reason for an end in less than ${sunsetNoticeDays} days.`);
    }
    const successor = modules.find(({ id }) => id === successorId);
    if (successorId !== null && (successor?.state !== 'PUBLISHED' || successorId === module.id)) {
      throw InvalidInput.at('successorId', 'What takes its place is another published module.');
    }
    const { id, version } = module;
    const set = { state: 'DEPRECATED' as const, deprecatedAt: module.deprecatedAt ?? now, sunsetAt, successorId };
    const differences = diff(
      describeCatalogueModule(module, modules),
      describeCatalogueModule({ ...module, ...set }, modules),
    );
    const isSaid = reason !== undefined && differences.length > 0;
    const changes = [...differences, ...(isSaid ? [{ field: 'reason', before: null, after: reason }] : [])];
    return {
      writes: [
        { update: 'modules', id, version, set },
        announcedOf(module, 'MODULE_DEPRECATED', changes, now, sunsetAt),
      ],
      subject: moduleSubject(module),
      changes,
      dependsOn: [moduleDependency(module, changes)],
      risks: touchedRisk(touched, 'would get no token for it from its end on'),
      result: { moduleId: id },
    };
  },
});
