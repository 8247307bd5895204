import { acceptInvitation } from '../../admins/commands/acceptInvitation.js';
import { addAuthenticator } from '../../auth/commands/addAuthenticator.js';
import { addPasskey } from '../../auth/commands/addPasskey.js';
import { removeAuthenticator } from '../../auth/commands/removeAuthenticator.js';
import { removePasskey } from '../../auth/commands/removePasskey.js';
import { renewBackupCodes } from '../../auth/commands/renewBackupCodes.js';
import { revokeSession } from '../../auth/commands/revokeSession.js';
import { setPassword } from '../../auth/commands/setPassword.js';
import { signIn } from '../../auth/commands/signIn.js';
import { signOut } from '../../auth/commands/signOut.js';
import { switchAccount } from '../../auth/commands/switchAccount.js';
import { row } from '../row.js';

export const auth = {
  // Everyone who belongs to an account signs in and out, and manages their own factors.
  signIn: row(signIn, { who: 'person', waits: { never: 'Signing in changes nothing of the account.' } }),
  signOut: row(signOut, { who: 'person', waits: { never: 'Signing out changes nothing of the account.' } }),
  switchAccount: row(switchAccount, {
    who: 'person',
    waits: { never: 'Looking at another account changes nothing of it.' },
  }),
  revokeSession: row(revokeSession, {
    who: 'person',
    waits: { never: 'A session that is not one’s own must end at once.' },
  }),
  acceptInvitation: row(acceptInvitation, { who: 'person', waits: { never: 'The invitation itself was approved.' } }),
  setPassword: row(setPassword, {
    who: 'person',
    waits: { never: 'A password is its person’s own, and may have to change at once.' },
  }),
  addAuthenticator: row(addAuthenticator, {
    who: 'person',
    stepUp: 'once enrolled',
    waits: { never: 'What one proves oneself with is one’s own.' },
  }),
  addPasskey: row(addPasskey, {
    who: 'person',
    stepUp: 'once enrolled',
    waits: { never: 'What one proves oneself with is one’s own.' },
  }),
  removeAuthenticator: row(removeAuthenticator, {
    who: 'person',
    stepUp: true,
    waits: { never: 'What one proves oneself with is one’s own.' },
  }),
  removePasskey: row(removePasskey, {
    who: 'person',
    stepUp: true,
    waits: { never: 'What one proves oneself with is one’s own.' },
  }),
  renewBackupCodes: row(renewBackupCodes, {
    who: 'person',
    stepUp: true,
    waits: { never: 'What one proves oneself with is one’s own.' },
  }),
};
