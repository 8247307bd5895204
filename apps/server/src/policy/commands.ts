import { createAccessType } from '../accessTypes/createAccessType.js';
import { deleteAccessType } from '../accessTypes/deleteAccessType.js';
import { updateAccessType } from '../accessTypes/updateAccessType.js';
import { createAccount } from '../accounts/createAccount.js';
import { updateAccountSettings } from '../accounts/updateAccountSettings.js';
import { acceptInvitation } from '../admins/acceptInvitation.js';
import { disableAdmin } from '../admins/disableAdmin.js';
import { enableAdmin } from '../admins/enableAdmin.js';
import { addAuthenticator } from '../admins/factors/addAuthenticator.js';
import { addPasskey } from '../admins/factors/addPasskey.js';
import { removeAuthenticator } from '../admins/factors/removeAuthenticator.js';
import { removePasskey } from '../admins/factors/removePasskey.js';
import { renewBackupCodes } from '../admins/factors/renewBackupCodes.js';
import { linkIdentity } from '../admins/identityProvider/linkIdentity.js';
import { removeIdentityProvider } from '../admins/identityProvider/removeIdentityProvider.js';
import { setIdentityProvider } from '../admins/identityProvider/setIdentityProvider.js';
import { inviteAdmin } from '../admins/inviteAdmin.js';
import { removeAdmin } from '../admins/removeAdmin.js';
import { resendInvitation } from '../admins/resendInvitation.js';
import { revokeInvitation } from '../admins/revokeInvitation.js';
import { revokeSession } from '../admins/revokeSession.js';
import { setPassword } from '../admins/setPassword.js';
import { signIn } from '../admins/signIn.js';
import { signOut } from '../admins/signOut.js';
import { switchAccount } from '../admins/switchAccount.js';
import { updateAdmin } from '../admins/updateAdmin.js';
import { exportAudit } from '../audit/exportAudit.js';
import { approveChangeRequest } from '../changes/approveChangeRequest.js';
import { confirmChangeRequest } from '../changes/confirmChangeRequest.js';
import { expireChangeRequest } from '../changes/expireChangeRequest.js';
import { rebaseChangeRequest } from '../changes/rebaseChangeRequest.js';
import { rejectChangeRequest } from '../changes/rejectChangeRequest.js';
import { withdrawChangeRequest } from '../changes/withdrawChangeRequest.js';
import { createClient } from '../clients/createClient.js';
import { deleteClient } from '../clients/deleteClient.js';
import { disableClient } from '../clients/disableClient.js';
import { disableClients } from '../clients/disableClients.js';
import { enableClient } from '../clients/enableClient.js';
import { enableClients } from '../clients/enableClients.js';
import { exportClients } from '../clients/exportClients.js';
import { handOffClientSecret } from '../clients/handOff/handOffClientSecret.js';
import { openHandOff } from '../clients/handOff/openHandOff.js';
import { recallHandOff } from '../clients/handOff/recallHandOff.js';
import { revokeClientTokens } from '../clients/revokeClientTokens.js';
import { addClientSecret } from '../clients/secrets/addClientSecret.js';
import { revealClientSecret } from '../clients/secrets/revealClientSecret.js';
import { revokeClientSecret } from '../clients/secrets/revokeClientSecret.js';
import { rotateClientSecret } from '../clients/secrets/rotateClientSecret.js';
import { warnOfExpiry } from '../clients/secrets/warnOfExpiry.js';
import { updateClient } from '../clients/updateClient.js';
import { createDemo } from '../firstStart/createDemo.js';
import { createModule } from '../modules/createModule.js';
import { deleteModule } from '../modules/deleteModule.js';
import { updateModule } from '../modules/updateModule.js';
import { grantConsent } from '../oauth/consent/grantConsent.js';
import { revokeConsent } from '../oauth/consent/revokeConsent.js';
import { reseal } from '../sealing/reseal.js';

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
  handOffClientSecret,
  recallHandOff,
  openHandOff,
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
  rebaseChangeRequest,
  expireChangeRequest,
};

export type Commands = typeof commands;
export type CommandName = keyof Commands;
