import { RevokeInvitation } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import { Conflict } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { adminSubject, describeAdmin } from '../model/describe.js';
import { loadAdmin, requireAdmin } from './loadAdmin.js';

/** Takes an invitation back: its link is dead, and the admin is no more. */
export const revokeInvitation = command({
  name: 'revokeInvitation',
  input: RevokeInvitation,
  load: (reads, { id }) => loadAdmin(reads, id),

  decide({ loaded }) {
    const admin = requireAdmin(loaded.admin);
    if (admin.acceptedAt !== null) throw new Conflict('This admin has accepted already. Remove them instead.');
    return {
      writes: [{ remove: 'admins', key: { id: admin.id, version: admin.version } }],
      subject: adminSubject(admin),
      changes: diff(describeAdmin(admin), undefined),
      result: { adminId: admin.id },
    };
  },
});
