import { announceChange } from '../../customers/commands/announceChange.js';
import { assignPlan } from '../../customers/commands/assignPlan.js';
import { createAccount } from '../../customers/commands/createAccount.js';
import { emergencyDisableClient } from '../../customers/commands/emergencyDisableClient.js';
import { inviteAccountAdmin } from '../../customers/commands/inviteAccountAdmin.js';
import { releaseClient } from '../../customers/commands/releaseClient.js';
import { renameAccount } from '../../customers/commands/renameAccount.js';
import { resendAccountInvitation } from '../../customers/commands/resendAccountInvitation.js';
import { resumeAccount } from '../../customers/commands/resumeAccount.js';
import { setReference } from '../../customers/commands/setReference.js';
import { suspendAccount } from '../../customers/commands/suspendAccount.js';
import { row } from '../row.js';

/** What the vendor does to accounts waits in the vendor's account, whose power it uses, and never in theirs. */
export const customers = {
  createAccount: row(createAccount, {
    who: 'vendor',
    needs: ['MANAGE_ACCOUNTS'],
    // Whoever it invites comes in as an administrator.
    makesCredential: () => true,
    waits: 'always',
  }),
  renameAccount: row(renameAccount, { who: 'vendor', needs: ['MANAGE_ACCOUNTS'], stepUp: true, waits: 'always' }),
  inviteAccountAdmin: row(inviteAccountAdmin, {
    who: 'vendor',
    needs: ['MANAGE_ACCOUNTS'],
    stepUp: true,
    waits: 'always',
  }),
  resendAccountInvitation: row(resendAccountInvitation, {
    who: 'vendor',
    needs: [],
    oneOf: ['MANAGE_ACCOUNTS', 'SUPPORT_ACCOUNTS'],
    stepUp: true,
    waits: { never: 'The invitation was approved before.' },
  }),
  setReference: row(setReference, {
    who: 'vendor',
    needs: ['MANAGE_ACCOUNTS'],
    stepUp: true,
    waits: { whateverIsSet: 'Who goes by the reference would take one customer’s data for another’s.' },
  }),
  assignPlan: row(assignPlan, { who: 'vendor', needs: ['MANAGE_ACCOUNTS'], stepUp: true, waits: 'always' }),
  suspendAccount: row(suspendAccount, {
    who: 'vendor',
    needs: ['MANAGE_ACCOUNTS'],
    // A program has no session that could be hijacked, and must be able to stop what it notices.
    stepUp: (_input, _loaded, actor) => actor.kind === 'admin',
    waits: { never: 'Stopping an account in an emergency must not wait.' },
  }),
  emergencyDisableClient: row(emergencyDisableClient, {
    who: 'vendor',
    needs: ['SUPPORT_ACCOUNTS'],
    stepUp: (_input, _loaded, actor) => actor.kind === 'admin',
    waits: { never: 'Stopping a client in an emergency must not wait.' },
  }),
  releaseClient: row(releaseClient, { who: 'vendor', needs: ['SUPPORT_ACCOUNTS'], waits: 'always' }),
  announceChange: row(announceChange, {
    who: 'service',
    waits: { never: 'It tells of what was decided.' },
  }),
  resumeAccount: row(resumeAccount, { who: 'vendor', needs: ['MANAGE_ACCOUNTS'], waits: 'always' }),
};
