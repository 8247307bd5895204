import { RevokeInvitation } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import { Conflict } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { adminSubject, describeAdmin } from '../model/describe.js';
import { loadAdminWithFactors, requireFactors } from './dropSecondFactors.js';
import { removePerson } from './removePerson.js';

/** Revokes an invitation: its link becomes invalid, and the admin is deleted. */
export const revokeInvitation = command({
  name: 'revokeInvitation',
  input: RevokeInvitation,
  load: (reads, { id }) => loadAdminWithFactors(reads, id),

  decide({ loaded }) {
    const { admin, person, factors } = requireFactors(loaded);
    if (admin.acceptedAt !== null) throw new Conflict('This admin has accepted already. Remove them instead.');
    return {
      writes: [{ remove: 'admins', key: { id: admin.id, version: admin.version } }, ...removePerson(person, factors)],
      subject: adminSubject(admin),
      changes: diff(describeAdmin(admin), undefined),
      result: { adminId: admin.id },
    };
  },
});
