import type { AccountSettings } from '@countersign/schema';
import type { Decision } from '../model/command.js';
import type { CommandName } from './commands.js';

/** A command that never waits says why; the others say what they touch. */
type Approval =
  | { readonly never: string }
  /**
   * Whether it is about secrets and permissions: always, or unless it changes nothing but these fields. A field that comes
   * later waits until somebody has thought about it.
   */
  | { readonly secretsAndPermissions: 'always' | { readonly unlessOnly: readonly string[] } };

/**
 * Which commands wait for a second admin, when the account wants two: the one table, total by type, with a reason for
 * each that never waits.
 */
export const approvals: { readonly [N in CommandName]: Approval } = {
  createAccount: { never: 'The operator makes accounts; there is nobody yet to ask.' },
  createDemo: { never: 'There is nobody yet to ask.' },
  reseal: { never: 'It changes nothing of what is sealed, and the key is the operator’s.' },
  updateAccountSettings: { secretsAndPermissions: 'always' },

  setIdentityProvider: { secretsAndPermissions: 'always' },
  removeIdentityProvider: { secretsAndPermissions: 'always' },
  linkIdentity: { never: 'The account’s own provider vouches for somebody who was invited.' },

  signIn: { never: 'Signing in changes nothing of the account.' },
  signOut: { never: 'Signing out changes nothing of the account.' },
  switchAccount: { never: 'Looking at another account changes nothing of it.' },
  revokeSession: { never: 'A session that is not one’s own must end at once.' },
  acceptInvitation: { never: 'The invitation itself was approved.' },
  setPassword: { never: 'A password is its person’s own, and may have to change at once.' },
  addAuthenticator: { never: 'What one proves oneself with is one’s own.' },
  addPasskey: { never: 'What one proves oneself with is one’s own.' },
  removeAuthenticator: { never: 'What one proves oneself with is one’s own.' },
  removePasskey: { never: 'What one proves oneself with is one’s own.' },
  renewBackupCodes: { never: 'What one proves oneself with is one’s own.' },

  inviteAdmin: { secretsAndPermissions: 'always' },
  updateAdmin: { secretsAndPermissions: 'always' },
  enableAdmin: { secretsAndPermissions: 'always' },
  disableAdmin: { never: 'Stopping an admin in an emergency must not wait.' },
  removeAdmin: { secretsAndPermissions: 'always' },
  resendInvitation: { never: 'It sends again what was approved.' },
  revokeInvitation: { never: 'It keeps somebody from coming in.' },

  createClient: { secretsAndPermissions: 'always' },
  updateClient: {
    secretsAndPermissions: { unlessOnly: ['name', 'description', 'ownerName', 'ownerEmail', 'ownerPhone'] },
  },
  enableClient: { secretsAndPermissions: 'always' },
  disableClient: { never: 'Stopping a client in an emergency must not wait.' },
  enableClients: { secretsAndPermissions: 'always' },
  disableClients: { never: 'Stopping clients in an emergency must not wait.' },
  addClientSecret: { secretsAndPermissions: 'always' },
  rotateClientSecret: { secretsAndPermissions: 'always' },
  revokeClientSecret: { secretsAndPermissions: 'always' },
  revealClientSecret: { never: 'Looking changes nothing, and leaves its mark in the audit.' },
  createSecretShareLink: { never: 'Who sends a secret has it already, and could send it by other ways.' },
  revokeSecretShareLink: { never: 'It keeps a secret from being seen.' },
  openSecretShareLink: { never: 'It was sent for that.' },
  warnOfExpiry: { never: 'It tells somebody, and changes nothing.' },
  revokeClientTokens: { never: 'Stopping tokens in an emergency must not wait.' },
  deleteClient: { secretsAndPermissions: 'always' },

  exportClients: { never: 'It changes nothing, and leaves its mark in the audit.' },
  exportAudit: { never: 'It changes nothing, and leaves its mark in the audit.' },

  createModule: { secretsAndPermissions: 'always' },
  updateModule: { secretsAndPermissions: { unlessOnly: ['name', 'description'] } },
  deleteModule: { secretsAndPermissions: 'always' },
  createAccessType: { secretsAndPermissions: 'always' },
  // Its name stands in tokens.
  updateAccessType: { secretsAndPermissions: { unlessOnly: ['description'] } },
  deleteAccessType: { secretsAndPermissions: 'always' },

  grantConsent: { never: 'What an application may do in one’s name is one’s own to say.' },
  revokeConsent: { never: 'What an application may do in one’s name is one’s own to say.' },

  approveChangeRequest: { never: 'It is the second admin’s word itself.' },
  confirmChangeRequest: { never: 'It is the word of the person in whose name a program asked.' },
  rejectChangeRequest: { never: 'It keeps a change from happening.' },
  withdrawChangeRequest: { never: 'It keeps a change from happening.' },
  resubmitChangeRequest: { never: 'It asks for review again, and applies nothing.' },
  expireChangeRequest: { never: 'Time itself has decided.' },
};

/** Whether a command waits, by the account's settings and by what it would change. */
export function needsApproval(
  name: CommandName,
  { multiAdmin }: Pick<AccountSettings, 'multiAdmin'>,
  decision: Pick<Decision<unknown>, 'changes' | 'reach'>,
): boolean {
  const approval = approvals[name];
  if (!multiAdmin.on || 'never' in approval) return false;
  const { secretsAndPermissions: touched } = approval;
  switch (multiAdmin.scope) {
    case 'EVERYTHING':
      return true;
    case 'SECRETS_AND_PERMISSIONS':
      return touched === 'always' || decision.changes.some(({ field }) => !touched.unlessOnly.includes(field));
    case 'PRODUCTION':
      return decision.reach?.includes('production') ?? true;
  }
}
