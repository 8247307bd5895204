import { RemoveAdmin } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import { endDelegations } from '../../auth/commands/endDelegations.js';
import { Forbidden } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { adminDependency, adminSubject, describeAdmin } from '../model/describe.js';
import { assertAdminQuorum } from './assertAdminQuorum.js';
import { loadAdminWithFactors, requireFactors } from './dropSecondFactors.js';
import { endSessions } from './endSessions.js';
import { assertUnchanged } from './loadAdmin.js';
import { removePerson } from './removePerson.js';

/**
 * Removes an admin from the account. A person with a password of their own stays: they may belong to other accounts.
 */
export const removeAdmin = command({
  name: 'removeAdmin',
  input: RemoveAdmin,

  load: (reads, { id }) => loadAdminWithFactors(reads, id),

  decide({ input, account, loaded, actor }) {
    const { admin, person, factors } = requireFactors(loaded);
    assertUnchanged(admin, input.expectedVersion);
    if (actor.kind === 'admin' && actor.id === admin.id) {
      throw new Forbidden('You cannot remove yourself. Ask another administrator.');
    }
    const after = loaded.active.filter((other) => other.id !== admin.id);
    const changes = diff(describeAdmin(admin), undefined);
    return {
      writes: [
        ...assertAdminQuorum(account, loaded.active, after),
        // Dependent records go too: the links to the identity provider, and what programs may do.
        { removeAll: 'identityLinks', where: { adminId: admin.id } },
        ...endDelegations(admin.id, true),
        { remove: 'admins', key: { id: admin.id, version: admin.version } },
        endSessions(admin),
        ...removePerson(person, factors),
      ],
      subject: adminSubject(admin),
      changes,
      dependsOn: [adminDependency(admin, changes)],
      risks: [],
      result: { adminId: admin.id },
    };
  },
});
