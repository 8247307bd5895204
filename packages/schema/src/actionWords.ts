import type { AuditAction, SecurityEventKind } from './auditActions.js';
import { catalogueActionWords } from './catalogueActionWords.js';
import type { CommandName } from './commandNames.js';
import { securityEventWords } from './securityEventWords.js';
import { supportActionWords } from './supportActionWords.js';
import { webhookActionWords } from './webhookActionWords.js';

/** The words for an action, wherever it is shown. */
interface ActionWords {
  /** The title of a request for it, before the name of its subject; present for every command that may wait. */
  readonly title?: string;
  /** The middle of a sentence: “Ada *rotated the secret of* Payroll export”. */
  readonly past: string;
  /** Used of the account, once, beside the sentence about each client. */
  readonly pastOfAccount?: string;
  /** The sentence is complete: no subject follows. */
  readonly isComplete?: true;
  /** The label in the filter of the audit; null where it is not listed. */
  readonly filterLabel: string | null;
  readonly ended?: string;
}

/** An event that lasts has an entry in the audit at its beginning and one at its end. */
interface SecurityEventWords extends ActionWords {
  readonly ended: string;
}

/**
 * The words of every command and of every other action in the audit: the one table, total by type, in the order of the
 * audit's filter.
 */
export const actionWords = {
  openAccount: { past: 'made the account', isComplete: true, filterLabel: null },
  adoptVendor: { past: 'made the vendor’s account of', filterLabel: null },
  createAccount: { title: 'Make the account', past: 'made', filterLabel: 'Account made' },
  renameAccount: { title: 'Rename the account', past: 'renamed', filterLabel: 'Account renamed' },
  inviteAccountAdmin: {
    title: 'Invite the first admin of',
    past: 'invited the first admin of',
    filterLabel: 'First admin of an account invited',
  },
  resendAccountInvitation: {
    past: 'sent the invitation again of an admin of',
    filterLabel: 'Invitation into an account sent again',
  },
  setReference: {
    title: 'Change the reference of',
    past: 'changed the reference of',
    filterLabel: 'Reference of an account changed',
  },
  assignPlan: {
    title: 'Change plan and limits of',
    past: 'changed plan and limits of',
    filterLabel: 'Plan or limits of an account changed',
  },
  suspendAccount: { past: 'suspended', filterLabel: 'Account suspended' },
  resumeAccount: { title: 'Resume the account', past: 'resumed', filterLabel: 'Account resumed' },
  emergencyDisableClient: {
    past: 'held and disabled',
    pastOfAccount: 'held and disabled a client of',
    filterLabel: 'Client disabled by the vendor',
  },
  releaseClient: {
    title: 'Release the API client of',
    past: 'released',
    pastOfAccount: 'released a client of',
    filterLabel: 'Client released by the vendor',
  },
  ...supportActionWords,
  announceChange: {
    past: 'told of what the vendor changes for',
    filterLabel: 'Change by the vendor announced',
  },
  createDemo: { past: 'made the account to try things in', isComplete: true, filterLabel: null },
  createClient: { title: 'Add the API client', past: 'added', filterLabel: 'Client added' },
  updateClient: { title: 'Change the API client', past: 'changed', filterLabel: 'Client changed' },
  enableClient: { title: 'Enable the API client', past: 'enabled', filterLabel: 'Client enabled' },
  disableClient: { past: 'disabled', filterLabel: 'Client disabled' },
  enableClients: {
    title: 'Enable several API clients of',
    past: 'enabled',
    pastOfAccount: 'enabled several clients of',
    filterLabel: 'Several clients enabled',
  },
  disableClients: {
    past: 'disabled',
    pastOfAccount: 'disabled several clients of',
    filterLabel: 'Several clients disabled',
  },
  updateClients: {
    title: 'Change several API clients of',
    past: 'changed',
    pastOfAccount: 'changed several clients of',
    filterLabel: 'Several clients changed',
  },
  expireClientSecrets: {
    title: 'End the secrets of several API clients of',
    past: 'ended the secrets of',
    pastOfAccount: 'ended the secrets of several clients of',
    filterLabel: 'Secrets of several clients ended',
  },
  deleteClients: {
    title: 'Delete several API clients of',
    past: 'deleted',
    pastOfAccount: 'deleted several clients of',
    filterLabel: 'Several clients deleted',
  },
  addClientSecret: { title: 'Add a secret to', past: 'added a secret to', filterLabel: 'Secret added' },
  rotateClientSecret: { title: 'Rotate the secret of', past: 'rotated the secret of', filterLabel: 'Secret rotated' },
  cancelSecretRotation: {
    title: 'Cancel the rotation of the secret of',
    past: 'cancelled the rotation of the secret of',
    filterLabel: 'Rotation of a secret cancelled',
  },
  updateClientSecret: {
    title: 'Change a secret of',
    past: 'changed a secret of',
    filterLabel: 'Secret changed',
  },
  revokeClientSecret: { title: 'Revoke a secret of', past: 'revoked a secret of', filterLabel: 'Secret revoked' },
  revealClientSecret: { past: 'looked at a secret of', filterLabel: 'Secret looked at' },
  revokeClientTokens: { past: 'revoked all tokens of', filterLabel: 'All tokens of a client revoked' },
  createSecretShareLink: { past: 'made a link to a secret of', filterLabel: 'Link to a secret made' },
  revokeSecretShareLink: { past: 'took back a link to a secret of', filterLabel: 'Link to a secret taken back' },
  openSecretShareLink: { past: 'used a link to a secret of', filterLabel: 'Link to a secret used' },
  tryPassphrase: { past: 'typed a wrong passphrase at a link to a secret of', filterLabel: null },
  warnOfExpiry: { past: 'told the owner that a secret ends soon of', filterLabel: 'Owner warned of a secret’s end' },
  noteLeakedSecret: { past: 'was told of a leaked secret of', filterLabel: 'Leaked secret reported' },
  noteLeakedToken: { past: 'was told of a leaked token or link of', filterLabel: 'Leaked token or link reported' },
  deleteClient: { title: 'Delete the API client', past: 'deleted', filterLabel: 'Client deleted' },
  exportClients: { past: 'took the list of clients out as a file', isComplete: true, filterLabel: 'Clients exported' },
  exportAudit: { past: 'took the audit out as a file', isComplete: true, filterLabel: 'Audit exported' },
  createModule: { title: 'Add the module', past: 'added', filterLabel: 'Module added' },
  updateModule: { title: 'Change the module', past: 'changed', filterLabel: 'Module changed' },
  deleteModule: { title: 'Delete the module', past: 'deleted', filterLabel: 'Module deleted' },
  moveModule: { title: 'Move the module', past: 'moved', filterLabel: 'Module moved' },
  ...catalogueActionWords,
  createAccessType: { title: 'Add the access type', past: 'added', filterLabel: 'Access type added' },
  updateAccessType: { title: 'Change the access type', past: 'changed', filterLabel: 'Access type changed' },
  deleteAccessType: { title: 'Delete the access type', past: 'deleted', filterLabel: 'Access type deleted' },
  updateAccountSettings: {
    title: 'Change the settings of',
    past: 'changed the settings of',
    filterLabel: 'Settings changed',
  },
  reseal: { past: 'changed the key that seals the secrets of', filterLabel: 'Encryption key changed' },
  addPrivileges: {
    past: 'added the privileges of a newer version to',
    filterLabel: 'Privileges of a newer version added',
  },
  setIdentityProvider: {
    title: 'Change the company’s sign-in of',
    past: 'changed single sign-on of',
    filterLabel: 'Single sign-on changed',
  },
  removeIdentityProvider: {
    title: 'Remove the company’s sign-in of',
    past: 'removed single sign-on of',
    filterLabel: 'Single sign-on removed',
  },
  linkIdentity: { past: 'connected their single sign-on', isComplete: true, filterLabel: null },
  inviteAdmin: { title: 'Invite as an admin:', past: 'invited', filterLabel: 'Admin invited' },
  acceptInvitation: { past: 'accepted the invitation', isComplete: true, filterLabel: 'Invitation accepted' },
  resendInvitation: { past: 'sent the invitation again to', filterLabel: null },
  revokeInvitation: { past: 'took back the invitation of', filterLabel: 'Invitation taken back' },
  updateAdmin: {
    title: 'Change the privileges of',
    past: 'changed the privileges of',
    filterLabel: 'Privileges changed',
  },
  enableAdmin: { title: 'Enable the admin', past: 'enabled', filterLabel: 'Admin enabled' },
  disableAdmin: { past: 'disabled', filterLabel: 'Admin disabled' },
  removeAdmin: { title: 'Remove the admin', past: 'removed', filterLabel: 'Admin removed' },
  resetSecondFactors: {
    title: 'Reset the second factors of',
    past: 'reset the second factors of',
    filterLabel: 'Second factors reset',
  },
  recoverAdmin: {
    past: 'reset, where nobody else could, the second factors of',
    filterLabel: 'Second factors reset by the operator',
  },
  setPassword: { past: 'chose a new password', isComplete: true, filterLabel: 'Password chosen' },
  joinIdentities: {
    past: 'joined two identities of theirs',
    isComplete: true,
    filterLabel: 'Identities joined',
  },
  addTotp: { past: 'set up an authenticator app', isComplete: true, filterLabel: 'Authenticator app set up' },
  removeTotp: {
    past: 'removed their authenticator app',
    isComplete: true,
    filterLabel: 'Authenticator app removed',
  },
  addPasskey: { past: 'added a passkey', isComplete: true, filterLabel: 'Passkey added' },
  removePasskey: { past: 'removed a passkey', isComplete: true, filterLabel: 'Passkey removed' },
  renewBackupCodes: { past: 'made new backup codes', isComplete: true, filterLabel: null },
  grantConsent: { past: 'gave their consent to', filterLabel: 'Application allowed to act for a person' },
  revokeConsent: {
    past: 'took back their consent to',
    filterLabel: 'Application no longer allowed to act for a person',
  },
  createPersonalToken: {
    past: 'made a token for a program of their own',
    isComplete: true,
    filterLabel: 'Personal token made',
  },
  revokePersonalToken: {
    past: 'ended a token of a program of their own',
    isComplete: true,
    filterLabel: 'Personal token ended',
  },
  ...securityEventWords,
  ...webhookActionWords,
  requestChange: { past: 'opened', filterLabel: 'Approval asked for' },
  approveChangeRequest: { past: 'approved', filterLabel: 'Request approved' },
  confirmChangeRequest: { past: 'confirmed', filterLabel: 'Request confirmed' },
  rejectChangeRequest: { past: 'rejected', filterLabel: 'Request rejected' },
  withdrawChangeRequest: { past: 'withdrew', filterLabel: 'Request withdrawn' },
  resubmitChangeRequest: { past: 'asked again with', filterLabel: 'Asked for again' },
  expireChangeRequest: { past: 'noted the end of', filterLabel: 'Request expired' },
  supersedeChangeRequest: { past: 'superseded', filterLabel: 'Request superseded' },
  signIn: { past: 'signed in', isComplete: true, filterLabel: 'Signed in' },
  signOut: { past: 'signed out', isComplete: true, filterLabel: 'Signed out' },
  switchAccount: { past: 'came in from another account', isComplete: true, filterLabel: null },
  revokeSession: { past: 'ended one of their sessions', isComplete: true, filterLabel: null },
} as const satisfies { readonly [A in AuditAction]: A extends SecurityEventKind ? SecurityEventWords : ActionWords };

/** The commands that have a title for requests. */
export type TitledCommand = {
  [N in CommandName]: (typeof actionWords)[N] extends { readonly title: string } ? N : never;
}[CommandName];

const words: Readonly<Record<string, ActionWords>> = actionWords;

/** The words of an action; undefined for an action unknown to this version. */
export const wordsOfAction = (action: string): ActionWords | undefined =>
  Object.hasOwn(words, action) ? words[action] : undefined;
