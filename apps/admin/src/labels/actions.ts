const actionPhrases: Record<string, string> = {
  createAccount: 'made the account',
  createDemo: 'made the account to try things in',
  reseal: 'changed the key that seals the secrets of',
  signIn: 'signed in',
  signOut: 'signed out',
  createClient: 'added',
  updateClient: 'changed',
  enableClient: 'enabled',
  disableClient: 'disabled',
  enableClients: 'enabled',
  disableClients: 'disabled',
  exportClients: 'took the list of clients out as a file',
  exportAudit: 'took the audit out as a file',
  rotateClientSecret: 'rotated the secret of',
  addClientSecret: 'added a secret to',
  revokeClientSecret: 'revoked a secret of',
  revealClientSecret: 'looked at a secret of',
  createSecretShareLink: 'made a link to a secret of',
  revokeSecretShareLink: 'took back a link to a secret of',
  openSecretShareLink: 'used a link to a secret of',
  tryPassphrase: 'typed a wrong passphrase at a link to a secret of',
  warnOfExpiry: 'told the owner that a secret ends soon of',
  revokeClientTokens: 'revoked all tokens of',
  grantConsent: 'gave their consent to',
  revokeConsent: 'took back their consent to',
  deleteClient: 'deleted',
  createModule: 'added',
  updateModule: 'changed',
  deleteModule: 'deleted',
  createAccessType: 'added',
  updateAccessType: 'changed',
  deleteAccessType: 'deleted',
  updateAccountSettings: 'changed the settings of',
  setIdentityProvider: 'changed single sign-on of',
  removeIdentityProvider: 'removed single sign-on of',
  linkIdentity: 'connected their single sign-on',
  inviteAdmin: 'invited',
  updateAdmin: 'changed the privileges of',
  enableAdmin: 'enabled',
  disableAdmin: 'disabled',
  removeAdmin: 'removed',
  resendInvitation: 'sent the invitation again to',
  revokeInvitation: 'took back the invitation of',
  acceptInvitation: 'accepted the invitation',
  switchAccount: 'came in from another account',
  revokeSession: 'ended one of their sessions',
  setPassword: 'chose a new password',
  addAuthenticator: 'set up an authenticator app',
  removeAuthenticator: 'removed their authenticator app',
  renewBackupCodes: 'made new backup codes',
  addPasskey: 'added a passkey',
  removePasskey: 'removed a passkey',
  requestChange: 'opened',
  approveChangeRequest: 'approved',
  confirmChangeRequest: 'confirmed',
  rejectChangeRequest: 'rejected',
  withdrawChangeRequest: 'withdrew',
  resubmitChangeRequest: 'asked again with',
  expireChangeRequest: 'noted the end of',
};

/** What smells of attack: the audit has an entry when it begins, and one when it is over. */
const alarms: Record<string, string> = {
  wrongSecrets: 'many wrong secrets of',
  assertionReplayed: 'a signed request used twice, of',
  codeReused: 'a sign-in code used twice, of',
  codeOfAnotherClient: 'a sign-in code of another client, brought by',
  wrongCodeVerifier: 'a sign-in code without its proof (PKCE), brought by',
  refreshTokenReused: 'a refresh token used twice, of',
  refreshTokenOfAnotherClient: 'a refresh token of another client, brought by',
};

/** Of an alarm, what was noticed. */
function alarmWords(action: string): string | undefined {
  const kind = action.replace(/Ended$/, '');
  return alarms[kind] && `${kind === action ? 'noticed' : 'sees no longer'} ${alarms[kind]}`;
}

// Said of the account, once, beside what is said of each client.
const accountPhrases: Record<string, string> = {
  enableClients: 'enabled several clients of',
  disableClients: 'disabled several clients of',
};

/** An action as the middle of a sentence: “Ada *rotated the secret of* Payroll export”. */
export const actionPhrase = (action: string, kind?: string): string =>
  (kind === 'account' && accountPhrases[action]) || (actionPhrases[action] ?? alarmWords(action) ?? `ran ${action} on`);

/** The action of an audit entry: its command, or a pseudo-action where the command had another result. */
export const auditedAction = ({
  action,
  changes,
}: {
  action: string;
  changes: readonly { field: string }[];
}): string =>
  action === 'openSecretShareLink' && changes.some(({ field }) => field === 'passphraseAttempts')
    ? 'tryPassphrase'
    : action;

const completePhrases = [
  'exportClients',
  'exportAudit',
  'signIn',
  'signOut',
  'createAccount',
  'createDemo',
  'acceptInvitation',
  'switchAccount',
  'revokeSession',
  'setPassword',
  'addAuthenticator',
  'removeAuthenticator',
  'renewBackupCodes',
  'addPasskey',
  'removePasskey',
  'linkIdentity',
];

/** Whether the phrase is complete, so that no subject follows. */
export const isCompletePhrase = (action: string) => completePhrases.includes(action);

/** The actions by which the audit can be filtered. */
export const actionFilterLabels: Record<string, string> = {
  createClient: 'Client added',
  updateClient: 'Client changed',
  enableClient: 'Client enabled',
  disableClient: 'Client disabled',
  enableClients: 'Several clients enabled',
  disableClients: 'Several clients disabled',
  addClientSecret: 'Secret added',
  rotateClientSecret: 'Secret rotated',
  revokeClientSecret: 'Secret revoked',
  revealClientSecret: 'Secret looked at',
  revokeClientTokens: 'All tokens of a client revoked',
  createSecretShareLink: 'Link to a secret made',
  revokeSecretShareLink: 'Link to a secret taken back',
  openSecretShareLink: 'Link to a secret used',
  warnOfExpiry: 'Owner warned of a secret’s end',
  deleteClient: 'Client deleted',
  exportClients: 'Clients exported',
  exportAudit: 'Audit exported',
  createModule: 'Module added',
  updateModule: 'Module changed',
  deleteModule: 'Module deleted',
  createAccessType: 'Access type added',
  updateAccessType: 'Access type changed',
  deleteAccessType: 'Access type deleted',
  updateAccountSettings: 'Settings changed',
  reseal: 'Encryption key changed',
  setIdentityProvider: 'Single sign-on changed',
  removeIdentityProvider: 'Single sign-on removed',
  inviteAdmin: 'Admin invited',
  acceptInvitation: 'Invitation accepted',
  revokeInvitation: 'Invitation taken back',
  updateAdmin: 'Privileges changed',
  enableAdmin: 'Admin enabled',
  disableAdmin: 'Admin disabled',
  removeAdmin: 'Admin removed',
  setPassword: 'Password chosen',
  addAuthenticator: 'Authenticator app set up',
  removeAuthenticator: 'Authenticator app removed',
  addPasskey: 'Passkey added',
  removePasskey: 'Passkey removed',
  grantConsent: 'Application allowed to act for a person',
  revokeConsent: 'Application no longer allowed to act for a person',
  wrongSecrets: 'Many wrong secrets',
  requestChange: 'Approval asked for',
  approveChangeRequest: 'Request approved',
  confirmChangeRequest: 'Request confirmed',
  rejectChangeRequest: 'Request rejected',
  withdrawChangeRequest: 'Request withdrawn',
  resubmitChangeRequest: 'Asked for again',
  expireChangeRequest: 'Request expired',
  signIn: 'Signed in',
  signOut: 'Signed out',
};

const kinds: Record<string, string> = {
  client: 'API client',
  module: 'module',
  accessType: 'access type',
  admin: 'admin',
  account: 'account',
  changeRequest: 'change request',
};

export const subjectLabel = (kind: string): string => kinds[kind] ?? kind;
