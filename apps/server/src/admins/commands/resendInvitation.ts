import { ResendInvitation } from '@countersign/schema';
import { Conflict } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { adminStateOf, invitationLifetime } from '../model/admin.js';
import { adminSubject } from '../model/describe.js';
import { drawInvitation } from './invitation.js';
import { loadAdmin, requireAdmin } from './loadAdmin.js';

/** Draws a new link for an invited admin; the previous one becomes invalid. */
export const resendInvitation = command({
  name: 'resendInvitation',
  input: ResendInvitation,
  prepare: ({ id }) => drawInvitation(id),
  load: (reads, { id }) => loadAdmin(reads, id),

  decide({ account, generated, loaded, now }) {
    const admin = requireAdmin(loaded.admin);
    if (adminStateOf(admin) !== 'INVITED') throw new Conflict('This admin has accepted already, or is disabled.');
    const set = { invitationHash: generated.hash, invitationExpiresAt: now + invitationLifetime };
    return {
      // Whether the sender may see the link depends on the account's settings.
      guardsAccount: true,
      writes: [{ update: 'admins', id: admin.id, version: admin.version, set }],
      subject: adminSubject(admin),
      changes: [],
      hasEffect: true,
      invites: [admin.email],
      result: {
        adminId: admin.id,
        email: admin.email,
        accountName: account.name,
        byMailOnly: account.settings.multiAdmin.on,
      },
    };
  },
});
