import type { ChangeRequestState } from '../api/__generated__/graphql';
import { subjectWords } from './actions';

const asks: Record<string, string> = {
  createClient: 'Add the API client',
  updateClient: 'Change the API client',
  enableClient: 'Enable the API client',
  deleteClient: 'Delete the API client',
  rotateClientSecret: 'Rotate the secret of',
  addClientSecret: 'Add a secret to',
  revokeClientSecret: 'Revoke a secret of',
  createModule: 'Add the module',
  updateModule: 'Change the module',
  deleteModule: 'Delete the module',
  createAccessType: 'Add the access type',
  updateAccessType: 'Change the access type',
  deleteAccessType: 'Delete the access type',
  inviteAdmin: 'Invite as an admin',
  updateAdmin: 'Change the privileges of',
  enableAdmin: 'Enable the admin',
  removeAdmin: 'Remove the admin',
  updateAccountSettings: 'Change the settings of',
};

/** What a request asks for, before the name of what it is about: “*Rotate the secret of* Payroll export”. */
export function askWords(command: string, kind: string): string {
  const apart = command.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return asks[command] ?? `${apart.charAt(0).toUpperCase()}${apart.slice(1)}: the ${subjectWords(kind)}`;
}

export const stateWords: Record<ChangeRequestState, string> = {
  OPEN: 'Waiting',
  APPLIED: 'In effect',
  REJECTED: 'Rejected',
  WITHDRAWN: 'Withdrawn',
  EXPIRED: 'Expired',
  SUPERSEDED: 'Overtaken',
};

export const requestStates = Object.keys(stateWords) as ChangeRequestState[];
