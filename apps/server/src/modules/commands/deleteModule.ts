import { DeleteModule } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import { assertVersion } from '../../kernel/assertVersion.js';
import { Conflict } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { describeModule, moduleDependency, moduleSubject } from '../model/describe.js';
import { requireOwn } from './requireOwn.js';

export const deleteModule = command({
  name: 'deleteModule',
  input: DeleteModule,

  async load(reads, { id }) {
    const [module, isGranted] = await Promise.all([reads.modules.byId(id), reads.modules.isGranted(id)]);
    return { module, isGranted };
  },

  decide({ input, account, loaded: { module: found, isGranted } }) {
    const module = requireOwn(found, account, 'deleted');
    assertVersion(
      module.version,
      input.expectedVersion,
      'This module has changed since you opened it. See what changed, then try again.',
    );
    // Never taken from clients silently: their calls of that API would fail without notice.
    if (isGranted) throw new Conflict('Clients still have this module. Take it from them first.');
    const changes = diff(describeModule(module), undefined);
    return {
      writes: [
        { removeAll: 'moduleNames', where: { moduleId: module.id } },
        { remove: 'modules', key: { id: module.id, version: module.version } },
      ],
      subject: moduleSubject(module),
      changes,
      dependsOn: [moduleDependency(module, changes)],
      risks: [],
      result: { moduleId: module.id },
    };
  },
});
