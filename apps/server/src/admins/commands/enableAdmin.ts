import { EnableAdmin } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import { command } from '../../model/command.js';
import { adminDependency, adminSubject, describeAdmin } from '../model/describe.js';
import { adminRisks } from '../model/risks.js';
import { assertUnchanged, loadAdmin, requireAdmin } from './loadAdmin.js';

export const enableAdmin = command({
  name: 'enableAdmin',
  input: EnableAdmin,
  load: (reads, { id }) => loadAdmin(reads, id),

  decide({ input, loaded }) {
    const admin = requireAdmin(loaded.admin);
    assertUnchanged(admin, input.expectedVersion);
    const changes = diff(describeAdmin(admin), describeAdmin({ ...admin, enabled: true }));
    return {
      writes: [{ update: 'admins', id: admin.id, version: admin.version, set: { enabled: true } }],
      subject: adminSubject(admin),
      changes,
      dependsOn: [adminDependency(admin, changes)],
      risks: adminRisks({ before: admin, after: { ...admin, enabled: true } }),
      result: { adminId: admin.id },
    };
  },
});
