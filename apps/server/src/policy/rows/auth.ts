import { managementScopesAmong } from '@countersign/schema';
import { acceptInvitation } from '../../admins/commands/acceptInvitation.js';
import { addPasskey } from '../../auth/commands/addPasskey.js';
import { addTotp } from '../../auth/commands/addTotp.js';
import { createPersonalToken } from '../../auth/commands/createPersonalToken.js';
import { joinIdentities } from '../../auth/commands/joinIdentities.js';
import { removePasskey } from '../../auth/commands/removePasskey.js';
import { removeTotp } from '../../auth/commands/removeTotp.js';
import { renewBackupCodes } from '../../auth/commands/renewBackupCodes.js';
import { revokePersonalToken } from '../../auth/commands/revokePersonalToken.js';
import { revokeSession } from '../../auth/commands/revokeSession.js';
import { setPassword } from '../../auth/commands/setPassword.js';
import { signIn } from '../../auth/commands/signIn.js';
import { signOut } from '../../auth/commands/signOut.js';
import { switchAccount } from '../../auth/commands/switchAccount.js';
import { row } from '../row.js';

export const auth = {
  // Everyone who belongs to an account signs in and out, and manages their own factors.
  signIn: row(signIn, { who: 'person', waits: { never: 'Signing in changes nothing in the account.' } }),
  signOut: row(signOut, { who: 'person', waits: { never: 'Signing out changes nothing in the account.' } }),
  switchAccount: row(switchAccount, {
    who: 'person',
    waits: { never: 'Switching accounts changes nothing in either.' },
  }),
  revokeSession: row(revokeSession, {
    who: 'person',
    waits: { never: 'A stolen session must end at once.' },
  }),
  acceptInvitation: row(acceptInvitation, { who: 'person', waits: { never: 'The invitation itself was approved.' } }),
  setPassword: row(setPassword, {
    who: 'person',
    waits: { never: 'A password belongs to one person, and a leaked one must change at once.' },
  }),
  joinIdentities: row(joinIdentities, {
    who: 'person',
    stepUp: 'once enrolled',
    waits: { never: 'Both identities belong to one person, who has proved them; no privilege changes.' },
  }),
  addTotp: row(addTotp, {
    who: 'person',
    stepUp: 'once enrolled',
    waits: { never: 'A second factor belongs to one person, not to the account.' },
  }),
  addPasskey: row(addPasskey, {
    who: 'person',
    stepUp: 'once enrolled',
    waits: { never: 'A second factor belongs to one person, not to the account.' },
  }),
  removeTotp: row(removeTotp, {
    who: 'person',
    stepUp: true,
    waits: { never: 'A second factor belongs to one person, not to the account.' },
  }),
  removePasskey: row(removePasskey, {
    who: 'person',
    stepUp: true,
    waits: { never: 'A second factor belongs to one person, not to the account.' },
  }),
  // With it a program can do what the person can.
  createPersonalToken: row(createPersonalToken, {
    who: 'person',
    handsOut: ({ scopes }) => managementScopesAmong(scopes),
    stepUp: true,
    waits: { never: 'A person decides what a program may do in their name, and confirms what it asks.' },
  }),
  revokePersonalToken: row(revokePersonalToken, {
    who: 'person',
    waits: { never: 'A token that leaked must end at once.' },
  }),
  renewBackupCodes: row(renewBackupCodes, {
    who: 'person',
    stepUp: true,
    waits: { never: 'A second factor belongs to one person, not to the account.' },
  }),
};
