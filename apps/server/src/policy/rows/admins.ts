import type { Privilege } from '@countersign/schema';
import { addPrivileges } from '../../admins/commands/addPrivileges.js';
import { disableAdmin } from '../../admins/commands/disableAdmin.js';
import { enableAdmin } from '../../admins/commands/enableAdmin.js';
import { inviteAdmin } from '../../admins/commands/inviteAdmin.js';
import { recoverAdmin } from '../../admins/commands/recoverAdmin.js';
import { removeAdmin } from '../../admins/commands/removeAdmin.js';
import { resendInvitation } from '../../admins/commands/resendInvitation.js';
import { resetSecondFactors } from '../../admins/commands/resetSecondFactors.js';
import { revokeInvitation } from '../../admins/commands/revokeInvitation.js';
import { updateAdmin } from '../../admins/commands/updateAdmin.js';
import { eachPrivilege } from '../eachPrivilege.js';
import { row } from '../row.js';

/** The privileges of the admin that the command acts on. */
const privilegesOfAdmin = (_input: unknown, { admin }: { admin: { privileges: readonly Privilege[] } | undefined }) =>
  admin?.privileges ?? [];

export const admins = {
  addPrivileges: row(addPrivileges, {
    who: 'service',
    waits: { never: 'The server does it by itself when a new version has a new privilege.' },
  }),
  // An admin cannot grant, remove or restore a privilege that they lack.
  inviteAdmin: row(inviteAdmin, {
    who: 'admin',
    needs: ['MANAGE_USERS'],
    also: eachPrivilege((input) => input.privileges),
    stepUp: true,
    waits: 'always',
  }),
  updateAdmin: row(updateAdmin, {
    who: 'admin',
    needs: ['MANAGE_USERS'],
    also: eachPrivilege((input, { admin }) => [...input.privileges, ...(admin?.privileges ?? [])]),
    stepUp: true,
    waits: 'always',
  }),
  enableAdmin: row(enableAdmin, {
    who: 'admin',
    needs: ['MANAGE_USERS'],
    also: eachPrivilege(privilegesOfAdmin),
    stepUp: true,
    waits: 'always',
  }),
  disableAdmin: row(disableAdmin, {
    who: 'admin',
    needs: ['MANAGE_USERS'],
    also: eachPrivilege(privilegesOfAdmin),
    waits: { never: 'Stopping an admin in an emergency must not wait.' },
  }),
  removeAdmin: row(removeAdmin, {
    who: 'admin',
    needs: ['MANAGE_USERS'],
    also: eachPrivilege(privilegesOfAdmin),
    stepUp: true,
    waits: 'always',
  }),
  resendInvitation: row(resendInvitation, {
    who: 'admin',
    needs: ['MANAGE_USERS'],
    also: eachPrivilege(privilegesOfAdmin),
    stepUp: true,
    waits: { never: 'The invitation was approved before.' },
  }),
  revokeInvitation: row(revokeInvitation, {
    who: 'admin',
    needs: ['MANAGE_USERS'],
    also: eachPrivilege(privilegesOfAdmin),
    waits: { never: 'It only takes an invitation away.' },
  }),
  resetSecondFactors: row(resetSecondFactors, {
    who: 'admin',
    needs: ['MANAGE_USERS'],
    also: eachPrivilege(privilegesOfAdmin),
    stepUp: true,
    waits: 'always',
  }),
  recoverAdmin: row(recoverAdmin, {
    who: 'operator',
    waits: { never: 'Too few admins are left to approve it.' },
  }),
};
