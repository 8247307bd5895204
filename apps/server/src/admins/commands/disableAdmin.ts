import { DisableAdmin } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import { Forbidden } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { adminSubject, describeAdmin } from '../model/describe.js';
import { assertAdminQuorum } from './assertAdminQuorum.js';
import { endSessions } from './endSessions.js';
import { loadAdmin, requireAdmin } from './loadAdmin.js';

/** Disables an admin; their sessions in the account end at once. */
export const disableAdmin = command({
  name: 'disableAdmin',
  input: DisableAdmin,

  load: (reads, { id }) => loadAdmin(reads, id),

  decide({ account, loaded, actor }) {
    const admin = requireAdmin(loaded.admin);
    if (actor.kind === 'admin' && actor.id === admin.id) {
      throw new Forbidden('You cannot disable yourself. Ask another administrator.');
    }
    const changed = { ...admin, enabled: false };
    const after = loaded.active.filter((other) => other.id !== admin.id);
    return {
      writes: [
        { update: 'admins', id: admin.id, version: admin.version, set: { enabled: false } },
        ...assertAdminQuorum(account, loaded.active, after),
        endSessions(admin),
      ],
      subject: adminSubject(admin),
      changes: diff(describeAdmin(admin), describeAdmin(changed)),
      result: { adminId: admin.id },
    };
  },
});
