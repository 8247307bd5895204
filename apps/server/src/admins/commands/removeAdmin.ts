import { RemoveAdmin } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import { Forbidden } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { describe, subjectOf } from '../model/describe.js';
import { endSessions } from './endSessions.js';
import { enoughLeft } from './enoughLeft.js';
import { existing, loadAdmin, unchangedSince } from './loadAdmin.js';

/** Takes an admin out of the account. The person stays: they may belong to other accounts. */
export const removeAdmin = command({
  name: 'removeAdmin',
  input: RemoveAdmin,

  load: (reads, { id }) => loadAdmin(reads, id),

  decide({ input, loaded, actor }) {
    const { account, admin } = existing(loaded);
    unchangedSince(admin, input.expectedVersion);
    if (actor.kind === 'admin' && actor.id === admin.id) {
      throw new Forbidden('You cannot remove yourself. Ask another administrator.');
    }
    const after = loaded.active.filter((other) => other.id !== admin.id);
    return {
      writes: [
        ...enoughLeft(account, loaded.active, after),
        // What hangs on them goes along: whom a provider means by them, and what they let applications do.
        { removeAll: 'identityLinks', where: { adminId: admin.id } },
        { removeAll: 'consents', where: { adminId: admin.id } },
        { remove: 'admins', key: { id: admin.id, version: admin.version } },
        endSessions(admin),
      ],
      subject: subjectOf(admin),
      changes: diff(describe(admin), undefined),
      risks: [],
      result: { adminId: admin.id },
    };
  },
});
