import { createAccessType } from '../accessTypes/commands/createAccessType.js';
import { deleteAccessType } from '../accessTypes/commands/deleteAccessType.js';
import { updateAccessType } from '../accessTypes/commands/updateAccessType.js';
import { createAccount } from '../accounts/commands/createAccount.js';
import { updateAccountSettings } from '../accounts/commands/updateAccountSettings.js';
import { acceptInvitation } from '../admins/commands/acceptInvitation.js';
import { disableAdmin } from '../admins/commands/disableAdmin.js';
import { enableAdmin } from '../admins/commands/enableAdmin.js';
import { inviteAdmin } from '../admins/commands/inviteAdmin.js';
import { removeAdmin } from '../admins/commands/removeAdmin.js';
import { resendInvitation } from '../admins/commands/resendInvitation.js';
import { revokeInvitation } from '../admins/commands/revokeInvitation.js';
import { updateAdmin } from '../admins/commands/updateAdmin.js';
import { exportAudit } from '../audit/commands/exportAudit.js';
import { addAuthenticator } from '../auth/commands/addAuthenticator.js';
import { addPasskey } from '../auth/commands/addPasskey.js';
import { removeAuthenticator } from '../auth/commands/removeAuthenticator.js';
import { removePasskey } from '../auth/commands/removePasskey.js';
import { renewBackupCodes } from '../auth/commands/renewBackupCodes.js';
import { revokeSession } from '../auth/commands/revokeSession.js';
import { setPassword } from '../auth/commands/setPassword.js';
import { signIn } from '../auth/commands/signIn.js';
import { signOut } from '../auth/commands/signOut.js';
import { switchAccount } from '../auth/commands/switchAccount.js';
import { approveChangeRequest } from '../changes/commands/approveChangeRequest.js';
import { confirmChangeRequest } from '../changes/commands/confirmChangeRequest.js';
import { expireChangeRequest } from '../changes/commands/expireChangeRequest.js';
import { rejectChangeRequest } from '../changes/commands/rejectChangeRequest.js';
import { resubmitChangeRequest } from '../changes/commands/resubmitChangeRequest.js';
import { withdrawChangeRequest } from '../changes/commands/withdrawChangeRequest.js';
import { createClient } from '../clients/commands/createClient.js';
import { deleteClient } from '../clients/commands/deleteClient.js';
import { disableClient } from '../clients/commands/disableClient.js';
import { disableClients } from '../clients/commands/disableClients.js';
import { enableClient } from '../clients/commands/enableClient.js';
import { enableClients } from '../clients/commands/enableClients.js';
import { exportClients } from '../clients/commands/exportClients.js';
import { revokeClientTokens } from '../clients/commands/revokeClientTokens.js';
import { createSecretShareLink } from '../clients/commands/secretShareLink/createSecretShareLink.js';
import { openSecretShareLink } from '../clients/commands/secretShareLink/openSecretShareLink.js';
import { revokeSecretShareLink } from '../clients/commands/secretShareLink/revokeSecretShareLink.js';
import { addClientSecret } from '../clients/commands/secrets/addClientSecret.js';
import { revealClientSecret } from '../clients/commands/secrets/revealClientSecret.js';
import { revokeClientSecret } from '../clients/commands/secrets/revokeClientSecret.js';
import { rotateClientSecret } from '../clients/commands/secrets/rotateClientSecret.js';
import { warnOfExpiry } from '../clients/commands/secrets/warnOfExpiry.js';
import { updateClient } from '../clients/commands/updateClient.js';
import { createDemo } from '../firstStart/commands/createDemo.js';
import { createModule } from '../modules/commands/createModule.js';
import { deleteModule } from '../modules/commands/deleteModule.js';
import { updateModule } from '../modules/commands/updateModule.js';
import { grantConsent } from '../oauth/commands/grantConsent.js';
import { revokeConsent } from '../oauth/commands/revokeConsent.js';
import { reseal } from '../sealing/commands/reseal.js';
import { linkIdentity } from '../sso/commands/linkIdentity.js';
import { removeIdentityProvider } from '../sso/commands/removeIdentityProvider.js';
import { setIdentityProvider } from '../sso/commands/setIdentityProvider.js';

/** Every change there is. One that is not in this list cannot be executed; one that is must have a row in rules.ts. */
export const commands = {
  createAccount,
  createDemo,
  reseal,
  updateAccountSettings,
  setIdentityProvider,
  removeIdentityProvider,
  linkIdentity,
  signIn,
  signOut,
  switchAccount,
  revokeSession,
  acceptInvitation,
  setPassword,
  addAuthenticator,
  addPasskey,
  removeAuthenticator,
  removePasskey,
  renewBackupCodes,
  inviteAdmin,
  updateAdmin,
  enableAdmin,
  disableAdmin,
  removeAdmin,
  resendInvitation,
  revokeInvitation,
  createClient,
  updateClient,
  enableClient,
  disableClient,
  enableClients,
  disableClients,
  addClientSecret,
  rotateClientSecret,
  revokeClientSecret,
  revealClientSecret,
  createSecretShareLink,
  revokeSecretShareLink,
  openSecretShareLink,
  warnOfExpiry,
  revokeClientTokens,
  deleteClient,
  exportClients,
  exportAudit,
  createModule,
  updateModule,
  deleteModule,
  createAccessType,
  updateAccessType,
  deleteAccessType,
  grantConsent,
  revokeConsent,
  approveChangeRequest,
  confirmChangeRequest,
  rejectChangeRequest,
  withdrawChangeRequest,
  resubmitChangeRequest,
  expireChangeRequest,
};

export type Commands = typeof commands;
export type CommandName = keyof Commands;
