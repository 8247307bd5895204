import { UpdateAdmin } from '@countersign/schema';
import { diff } from '../audit/diff.js';
import { command } from '../kernel/command.js';
import { describe, subjectOf } from './describe.js';
import { enoughLeft } from './enoughLeft.js';
import { existing, loadAdmin, unchangedSince } from './loadAdmin.js';
import { adminRisks } from './risks.js';

/** Changes what an admin may do. */
export const updateAdmin = command({
  name: 'updateAdmin',
  input: UpdateAdmin,
  load: (reads, { id }) => loadAdmin(reads, id),

  decide({ input, loaded }) {
    const { account, admin } = existing(loaded);
    unchangedSince(admin, input.expectedVersion);
    const changed = { ...admin, privileges: input.privileges };
    const after = loaded.active.map((other) => (other.id === admin.id ? changed : other));
    return {
      writes: [
        { update: 'admins', id: admin.id, version: admin.version, set: { privileges: input.privileges } },
        ...enoughLeft(account, loaded.active, after),
      ],
      subject: subjectOf(admin),
      changes: diff(describe(admin), describe(changed)),
      risks: adminRisks({ before: admin, after: changed }),
      result: { adminId: admin.id },
    };
  },
});
