import { DisableAdmin } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import { Forbidden } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { describe, subjectOf } from '../model/describe.js';
import { endSessions } from './endSessions.js';
import { enoughLeft } from './enoughLeft.js';
import { existing, loadAdmin } from './loadAdmin.js';

/** Keeps an admin out of the account from now on; sessions that look at it end at once. */
export const disableAdmin = command({
  name: 'disableAdmin',
  input: DisableAdmin,

  load: (reads, { id }) => loadAdmin(reads, id),

  decide({ loaded, actor }) {
    const { account, admin } = existing(loaded);
    if (actor.kind === 'admin' && actor.id === admin.id) {
      throw new Forbidden('You cannot disable yourself. Ask another administrator.');
    }
    const changed = { ...admin, enabled: false };
    const after = loaded.active.filter((other) => other.id !== admin.id);
    return {
      writes: [
        { update: 'admins', id: admin.id, version: admin.version, set: { enabled: false } },
        ...enoughLeft(account, loaded.active, after),
        endSessions(admin),
      ],
      subject: subjectOf(admin),
      changes: diff(describe(admin), describe(changed)),
      result: { adminId: admin.id },
    };
  },
});
