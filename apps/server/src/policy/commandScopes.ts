import type { CommandName, ManagementScope } from '@countersign/schema';

/** It is for a person, the operator, Countersign itself or the holder of a link. */
const nobody = 'nobody';

/** All of these scopes; or, where there is a choice, any one of them; or no program does it. */
export type ScopesOfCommand =
  | readonly ManagementScope[]
  | { readonly anyOf: readonly ManagementScope[] }
  | typeof nobody;

const clients = ['countersign:clients:write'] as const;
const secrets = ['countersign:secrets:write'] as const;
const catalogue = ['countersign:catalogue:write'] as const;
const changes = ['countersign:changes:write'] as const;
const admins = ['countersign:admins:write'] as const;
const settings = ['countersign:settings:write'] as const;
const publishing = ['countersign:publishing:write'] as const;
const accounts = ['countersign:accounts:write'] as const;
const support = ['countersign:support:write'] as const;
// It reads the account's audit, wherever that goes then, and so what stands there of people.
const sends = ['countersign:settings:write', 'countersign:audit:read', 'countersign:admins:read'] as const;
const identityProvider = [
  'countersign:clients:write',
  'countersign:secrets:write',
  'countersign:grants:write',
  ...catalogue,
  'countersign:audit:read',
  ...admins,
  ...settings,
] as const;

/**
 * What a program needs for each command, besides what its row in `policy/rows` asks for where more is touched. Total by
 * type: a command without a row does not compile. What each scope comes to is a reviewed snapshot (scopes.matrix.txt).
 */
export const commandScopes: { readonly [N in CommandName]: ScopesOfCommand } = {
  openAccount: nobody,
  createDemo: nobody,
  adoptVendor: nobody,
  reseal: nobody,
  linkIdentity: nobody,
  signIn: nobody,
  signOut: nobody,
  switchAccount: nobody,
  revokeSession: nobody,
  acceptInvitation: nobody,
  setPassword: nobody,
  joinIdentities: nobody,
  addTotp: nobody,
  addPasskey: nobody,
  removeTotp: nobody,
  removePasskey: nobody,
  renewBackupCodes: nobody,
  addPrivileges: nobody,
  recoverAdmin: nobody,
  openSecretShareLink: nobody,
  warnOfExpiry: nobody,
  noteLeakedSecret: nobody,
  noteLeakedToken: nobody,
  grantConsent: nobody,
  revokeConsent: nobody,
  createPersonalToken: nobody,
  revokePersonalToken: nobody,
  approveChangeRequest: nobody,
  requestSupportAccess: nobody,
  openSupportAccess: nobody,
  declineSupportAccess: nobody,
  closeSupportAccess: nobody,
  enterAccount: nobody,
  stopFactorReset: nobody,
  applyFactorReset: nobody,
  announceChange: nobody,
  pauseWebhookEndpoint: nobody,
  noteSkippedDeliveries: nobody,
  confirmChangeRequest: nobody,
  rejectChangeRequest: nobody,
  expireChangeRequest: nobody,
  supersedeChangeRequest: nobody,

  createClient: clients,
  updateClient: clients,
  enableClient: clients,
  disableClient: clients,
  enableClients: clients,
  disableClients: clients,
  updateClients: clients,
  deleteClients: clients,
  deleteClient: clients,
  // It stops a client for a while, as disabling does.
  revokeClientTokens: clients,
  expireClientSecrets: secrets,
  addClientSecret: secrets,
  rotateClientSecret: secrets,
  cancelSecretRotation: secrets,
  updateClientSecret: secrets,
  revokeClientSecret: secrets,
  revealClientSecret: secrets,
  createSecretShareLink: secrets,
  revokeSecretShareLink: secrets,
  exportClients: ['countersign:clients:read'],
  exportAudit: ['countersign:audit:read'],

  createModule: catalogue,
  updateModule: catalogue,
  deleteModule: catalogue,
  moveModule: [...catalogue, ...clients, 'countersign:grants:write'],
  createAccessType: catalogue,
  updateAccessType: catalogue,
  deleteAccessType: catalogue,

  withdrawChangeRequest: changes,
  resubmitChangeRequest: changes,

  inviteAdmin: admins,
  updateAdmin: admins,
  enableAdmin: admins,
  disableAdmin: admins,
  removeAdmin: admins,
  resendInvitation: admins,
  revokeInvitation: admins,
  resetSecondFactors: admins,

  updateAccountSettings: settings,
  createWebhookEndpoint: sends,
  updateWebhookEndpoint: sends,
  enableWebhookEndpoint: sends,
  disableWebhookEndpoint: settings,
  deleteWebhookEndpoint: settings,
  rotateWebhookSecret: sends,
  testWebhookEndpoint: settings,
  resendWebhookDelivery: sends,
  replayWebhookEvents: sends,
  // Whoever chooses the provider could sign in as any admin.
  setIdentityProvider: identityProvider,
  removeIdentityProvider: identityProvider,

  updateCatalogue: publishing,
  createCatalogueModule: publishing,
  updateCatalogueModule: publishing,
  deleteCatalogueModule: publishing,
  publishModule: publishing,
  deprecateModule: publishing,
  reinstateModule: publishing,
  withdrawModule: publishing,
  createPlan: publishing,
  updatePlan: publishing,
  deletePlan: publishing,

  createAccount: accounts,
  renameAccount: accounts,
  inviteAccountAdmin: accounts,
  resendAccountInvitation: { anyOf: [...accounts, ...support] },
  setReference: accounts,
  assignPlan: accounts,
  suspendAccount: accounts,
  resumeAccount: accounts,
  grantEntitlement: accounts,
  endEntitlement: accounts,
  requestFactorReset: support,
  emergencyDisableClient: support,
  releaseClient: support,
};
