import { RemoveAdmin } from '@countersign/schema';
import { diff } from '../audit/diff.js';
import { command } from '../kernel/command.js';
import { Forbidden } from '../kernel/refusal.js';
import { describe, subjectOf } from './describe.js';
import { endSessions } from './endSessions.js';
import { enoughLeft } from './enoughLeft.js';
import { unlink } from './identityProvider/unlink.js';
import { existing, loadAdmin, unchangedSince } from './loadAdmin.js';

/** Takes an admin out of the account. The person stays: they may belong to other accounts. */
export const removeAdmin = command({
  name: 'removeAdmin',
  input: RemoveAdmin,

  async load(reads, { id }) {
    const loaded = await loadAdmin(reads, id);
    const links = await reads.admins.identityLinks();
    return { ...loaded, links: links.filter(({ adminId }) => adminId === id) };
  },

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
        ...loaded.links.map(unlink),
        { remove: 'admins', key: { id: admin.id, version: admin.version } },
        endSessions(admin),
      ],
      subject: subjectOf(admin),
      changes: diff(describe(admin), undefined),
      result: { adminId: admin.id },
    };
  },
});
