const titles: Readonly<Record<string, string>> = {
  createClient: 'Add the API client',
  updateClient: 'Change the API client',
  enableClient: 'Enable the API client',
  enableClients: 'Enable several API clients of',
  deleteClient: 'Delete the API client',
  addClientSecret: 'Add a secret to',
  rotateClientSecret: 'Rotate the secret of',
  revokeClientSecret: 'Revoke a secret of',
  createModule: 'Add the module',
  updateModule: 'Change the module',
  deleteModule: 'Delete the module',
  createAccessType: 'Add the access type',
  updateAccessType: 'Change the access type',
  deleteAccessType: 'Delete the access type',
  inviteAdmin: 'Invite as an admin:',
  updateAdmin: 'Change the privileges of',
  enableAdmin: 'Enable the admin',
  removeAdmin: 'Remove the admin',
  setIdentityProvider: 'Change the company’s sign-in of',
  removeIdentityProvider: 'Remove the company’s sign-in of',
  updateAccountSettings: 'Change the settings of',
};

/** Whether there are words for a command; everyMutation.test.ts asks for each that may wait. */
export const hasTitle = (command: string): boolean => Object.hasOwn(titles, command);

/** What a request asks for, before the name of its subject, as the page and the mails say it. */
export const commandTitle = (command: string): string => titles[command] ?? command;
