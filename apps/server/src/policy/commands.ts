import { createAccessType } from '../accessTypes/createAccessType.js';
import { deleteAccessType } from '../accessTypes/deleteAccessType.js';
import { updateAccessType } from '../accessTypes/updateAccessType.js';
import { createAccount } from '../accounts/createAccount.js';
import { updateAccountSettings } from '../accounts/updateAccountSettings.js';
import { signIn } from '../admins/signIn.js';
import { signOut } from '../admins/signOut.js';
import { approveChangeRequest } from '../changes/approveChangeRequest.js';
import { rebaseChangeRequest } from '../changes/rebaseChangeRequest.js';
import { rejectChangeRequest } from '../changes/rejectChangeRequest.js';
import { withdrawChangeRequest } from '../changes/withdrawChangeRequest.js';
import { createClient } from '../clients/createClient.js';
import { deleteClient } from '../clients/deleteClient.js';
import { disableClient } from '../clients/disableClient.js';
import { enableClient } from '../clients/enableClient.js';
import { rotateClientSecret } from '../clients/secrets/rotateClientSecret.js';
import { updateClient } from '../clients/updateClient.js';
import { createModule } from '../modules/createModule.js';
import { deleteModule } from '../modules/deleteModule.js';
import { updateModule } from '../modules/updateModule.js';

/** Every change there is. One that is not in this list cannot be executed; one that is must have a row in rules.ts. */
export const commands = {
  createAccount,
  updateAccountSettings,
  signIn,
  signOut,
  createClient,
  updateClient,
  enableClient,
  disableClient,
  rotateClientSecret,
  deleteClient,
  createModule,
  updateModule,
  deleteModule,
  createAccessType,
  updateAccessType,
  deleteAccessType,
  approveChangeRequest,
  rejectChangeRequest,
  withdrawChangeRequest,
  rebaseChangeRequest,
};

export type Commands = typeof commands;
export type CommandName = keyof Commands;
