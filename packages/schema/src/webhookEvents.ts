import type { AuditAction } from './auditActions.js';

/**
 * The event of every action in the audit: the one table, total by type, so that a new command does not compile without
 * its event. What is done to several clients at once is an entry of the account's besides, of a type of its own.
 */
const eventsOfActions = {
  announceChange: { type: 'account.change_announced' },
  openAccount: { type: 'account.opened' },
  createDemo: { type: 'account.opened' },
  adoptVendor: { type: 'account.vendor_adopted' },
  createAccount: { type: 'customer.created' },
  renameAccount: { type: 'account.renamed' },
  inviteAccountAdmin: { type: 'customer.admin_invited' },
  resendAccountInvitation: { type: 'customer.invitation_resent' },
  setReference: { type: 'customer.reference_changed' },
  assignPlan: { type: 'customer.plan_assigned' },
  suspendAccount: { type: 'account.suspended' },
  resumeAccount: { type: 'account.resumed' },
  emergencyDisableClient: { type: 'client.held', ofAccount: 'customer.client_held' },
  releaseClient: { type: 'client.released', ofAccount: 'customer.client_released' },
  requestSupportAccess: { type: 'support_access.requested' },
  openSupportAccess: { type: 'support_access.opened' },
  declineSupportAccess: { type: 'support_access.declined' },
  closeSupportAccess: { type: 'support_access.closed' },
  enterAccount: { type: 'support_access.entered' },
  requestFactorReset: { type: 'factor_reset.requested' },
  stopFactorReset: { type: 'factor_reset.stopped' },
  applyFactorReset: { type: 'admin.second_factors_reset' },
  reseal: { type: 'account.encryption_key_changed' },
  updateAccountSettings: { type: 'account.settings_changed' },
  setIdentityProvider: { type: 'sso.changed' },
  removeIdentityProvider: { type: 'sso.removed' },
  linkIdentity: { type: 'admin.sso_connected' },
  signIn: { type: 'admin.signed_in' },
  signOut: { type: 'admin.signed_out' },
  switchAccount: { type: 'admin.account_switched' },
  revokeSession: { type: 'admin.session_ended' },
  acceptInvitation: { type: 'admin.invitation_accepted' },
  setPassword: { type: 'admin.password_chosen' },
  joinIdentities: { type: 'admin.identities_joined' },
  addTotp: { type: 'admin.totp_added' },
  addPasskey: { type: 'admin.passkey_added' },
  removeTotp: { type: 'admin.totp_removed' },
  removePasskey: { type: 'admin.passkey_removed' },
  renewBackupCodes: { type: 'admin.backup_codes_renewed' },
  addPrivileges: { type: 'account.privileges_added' },
  inviteAdmin: { type: 'admin.invited' },
  updateAdmin: { type: 'admin.privileges_changed' },
  enableAdmin: { type: 'admin.enabled' },
  disableAdmin: { type: 'admin.disabled' },
  removeAdmin: { type: 'admin.removed' },
  resendInvitation: { type: 'admin.invitation_resent' },
  revokeInvitation: { type: 'admin.invitation_revoked' },
  resetSecondFactors: { type: 'admin.second_factors_reset' },
  recoverAdmin: { type: 'admin.second_factors_reset' },
  createClient: { type: 'client.created' },
  updateClient: { type: 'client.updated' },
  enableClient: { type: 'client.enabled' },
  disableClient: { type: 'client.disabled' },
  enableClients: { type: 'client.enabled', ofAccount: 'account.clients_enabled' },
  disableClients: { type: 'client.disabled', ofAccount: 'account.clients_disabled' },
  updateClients: { type: 'client.updated', ofAccount: 'account.clients_updated' },
  expireClientSecrets: { type: 'secret.expired', ofAccount: 'account.client_secrets_expired' },
  deleteClients: { type: 'client.deleted', ofAccount: 'account.clients_deleted' },
  addClientSecret: { type: 'secret.added' },
  rotateClientSecret: { type: 'secret.rotated' },
  revokeClientSecret: { type: 'secret.revoked' },
  cancelSecretRotation: { type: 'secret.rotation_cancelled' },
  updateClientSecret: { type: 'secret.updated' },
  revealClientSecret: { type: 'secret.revealed' },
  createSecretShareLink: { type: 'secret_link.created' },
  revokeSecretShareLink: { type: 'secret_link.revoked' },
  openSecretShareLink: { type: 'secret_link.opened' },
  tryPassphrase: { type: 'secret_link.passphrase_failed' },
  warnOfExpiry: { type: 'secret.expiring' },
  noteLeakedSecret: { type: 'alarm.secret_leaked' },
  noteLeakedToken: { type: 'alarm.token_leaked' },
  revokeClientTokens: { type: 'client.tokens_revoked' },
  deleteClient: { type: 'client.deleted' },
  exportClients: { type: 'client.exported' },
  exportAudit: { type: 'audit.exported' },
  createModule: { type: 'module.created' },
  updateModule: { type: 'module.updated' },
  deleteModule: { type: 'module.deleted' },
  moveModule: { type: 'module.moved' },
  updateCatalogue: { type: 'catalogue.updated' },
  createCatalogueModule: { type: 'catalogue.module_drafted' },
  updateCatalogueModule: { type: 'catalogue.module_updated' },
  deleteCatalogueModule: { type: 'catalogue.draft_deleted' },
  publishModule: { type: 'catalogue.module_published' },
  deprecateModule: { type: 'catalogue.module_deprecated' },
  reinstateModule: { type: 'catalogue.module_reinstated' },
  withdrawModule: { type: 'catalogue.module_withdrawn' },
  grantEntitlement: { type: 'catalogue.entitlement_granted' },
  endEntitlement: { type: 'catalogue.entitlement_ended' },
  createPlan: { type: 'plan.created' },
  updatePlan: { type: 'plan.updated' },
  deletePlan: { type: 'plan.deleted' },
  createAccessType: { type: 'access_type.created' },
  updateAccessType: { type: 'access_type.updated' },
  deleteAccessType: { type: 'access_type.deleted' },
  grantConsent: { type: 'consent.granted' },
  revokeConsent: { type: 'consent.revoked' },
  createPersonalToken: { type: 'personal_token.created' },
  revokePersonalToken: { type: 'personal_token.revoked' },
  createWebhookEndpoint: { type: 'webhook_endpoint.created' },
  updateWebhookEndpoint: { type: 'webhook_endpoint.updated' },
  enableWebhookEndpoint: { type: 'webhook_endpoint.enabled' },
  disableWebhookEndpoint: { type: 'webhook_endpoint.disabled' },
  deleteWebhookEndpoint: { type: 'webhook_endpoint.deleted' },
  rotateWebhookSecret: { type: 'webhook_endpoint.secret_rotated' },
  testWebhookEndpoint: { type: 'webhook_endpoint.tested' },
  resendWebhookDelivery: { type: 'webhook_endpoint.delivery_resent' },
  replayWebhookEvents: { type: 'webhook_endpoint.replayed' },
  pauseWebhookEndpoint: { type: 'webhook_endpoint.paused' },
  noteSkippedDeliveries: { type: 'webhook_endpoint.deliveries_skipped' },
  requestChange: { type: 'change_request.created' },
  approveChangeRequest: { type: 'change_request.approved' },
  confirmChangeRequest: { type: 'change_request.confirmed' },
  rejectChangeRequest: { type: 'change_request.rejected' },
  withdrawChangeRequest: { type: 'change_request.withdrawn' },
  resubmitChangeRequest: { type: 'change_request.resubmitted' },
  expireChangeRequest: { type: 'change_request.expired' },
  supersedeChangeRequest: { type: 'change_request.superseded' },
  failedSignIns: { type: 'alarm.failed_sign_ins' },
  failedSecondFactors: { type: 'alarm.failed_second_factors' },
  wrongSecrets: { type: 'alarm.wrong_secrets' },
  sustainedRefusals: { type: 'alarm.sustained_refusals' },
  assertionReplayed: { type: 'alarm.assertion_replayed' },
  codeReused: { type: 'alarm.code_reused' },
  codeOfAnotherClient: { type: 'alarm.code_of_another_client' },
  wrongCodeVerifier: { type: 'alarm.wrong_code_verifier' },
  refreshTokenReused: { type: 'alarm.refresh_token_reused' },
  refreshTokenOfAnotherClient: { type: 'alarm.refresh_token_of_another_client' },
} as const satisfies Readonly<Record<AuditAction, { readonly type: string; readonly ofAccount?: string }>>;

type Events = (typeof eventsOfActions)[AuditAction];
export type EventType = Events['type'] | Extract<Events, { ofAccount: string }>['ofAccount'];

const events: Readonly<Record<string, { readonly type: EventType; readonly ofAccount?: EventType }>> = eventsOfActions;

/** Every type of event, in alphabetical order. */
export const eventTypes: readonly EventType[] = [
  ...new Set(Object.values(events).flatMap(({ type, ofAccount }) => (ofAccount ? [type, ofAccount] : [type]))),
].sort();

/** An alarm has one entry when it begins and one when it ends, which is told by the action's own ending. */
const ending = 'Ended';

/** Whether an entry says that an alarm is over. */
export const isEndOfAlarm = (action: string): boolean =>
  action.endsWith(ending) && !Object.hasOwn(events, action) && Object.hasOwn(events, action.slice(0, -ending.length));

/** The type of the event of an entry; undefined for an action unknown to this version. */
export function eventTypeOf(action: string, subjectKind: string): EventType | undefined {
  const known = isEndOfAlarm(action) ? action.slice(0, -ending.length) : action;
  const event = Object.hasOwn(events, known) ? events[known] : undefined;
  return subjectKind === 'account' && event?.ofAccount ? event.ofAccount : event?.type;
}

/** The actions of which a type of event tells. */
export const actionsOf = (type: EventType): readonly string[] =>
  Object.entries(events).flatMap(([action, event]) =>
    event.type === type || event.ofAccount === type ? [action] : [],
  );
