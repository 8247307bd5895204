import { UpdateAdmin } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import { command } from '../../model/command.js';
import { adminDependency, adminSubject, describeAdmin } from '../model/describe.js';
import { adminRisks } from '../model/risks.js';
import { assertAdminQuorum } from './assertAdminQuorum.js';
import { assertPrivilegesExist } from './assertPrivilegesExist.js';
import { assertUnchanged, loadAdmin, requireAdmin } from './loadAdmin.js';

/** Changes an admin's privileges. */
export const updateAdmin = command({
  name: 'updateAdmin',
  input: UpdateAdmin,
  load: (reads, { id }) => loadAdmin(reads, id),

  decide({ input, account, loaded }) {
    const admin = requireAdmin(loaded.admin);
    assertUnchanged(admin, input.expectedVersion);
    assertPrivilegesExist(account, input.privileges);
    const changed = { ...admin, privileges: input.privileges };
    const after = loaded.active.map((other) => (other.id === admin.id ? changed : other));
    const changes = diff(describeAdmin(admin), describeAdmin(changed));
    return {
      writes: [
        { update: 'admins', id: admin.id, version: admin.version, set: { privileges: input.privileges } },
        ...assertAdminQuorum(account, loaded.active, after),
      ],
      subject: adminSubject(admin),
      changes,
      dependsOn: [adminDependency(admin, changes)],
      risks: adminRisks({ before: admin, after: changed }),
      result: { adminId: admin.id },
    };
  },
});
