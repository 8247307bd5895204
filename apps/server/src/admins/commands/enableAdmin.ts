import { EnableAdmin } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import { command } from '../../model/command.js';
import { adminDependency, adminSubject, describeAdmin } from '../model/describe.js';
import { adminRisks } from '../model/risks.js';
import { assertUnchanged, loadAdmin, requireAdmin } from './loadAdmin.js';
import { tellOfWaitingResets } from './tellOfWaitingResets.js';

export const enableAdmin = command({
  name: 'enableAdmin',
  input: EnableAdmin,

  async load(reads, { id }) {
    const [loaded, resets] = await Promise.all([loadAdmin(reads, id), reads.factorResets.here()]);
    return { ...loaded, resets };
  },

  decide({ input, loaded, now }) {
    const admin = requireAdmin(loaded.admin);
    assertUnchanged(admin, input.expectedVersion);
    const changes = diff(describeAdmin(admin), describeAdmin({ ...admin, enabled: true }));
    return {
      writes: [
        { update: 'admins', id: admin.id, version: admin.version, set: { enabled: true } },
        ...tellOfWaitingResets(loaded.resets, now),
      ],
      subject: adminSubject(admin),
      changes,
      dependsOn: [adminDependency(admin, changes)],
      risks: adminRisks({ before: admin, after: { ...admin, enabled: true } }),
      result: { adminId: admin.id },
    };
  },
});
