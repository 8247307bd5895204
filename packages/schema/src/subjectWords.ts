/** What an entry of the audit is about, by its kind, in the words of the glossary: each kind there is has one. */
export const subjectWords = {
  account: 'account',
  admin: 'admin',
  client: 'API client',
  module: 'module',
  accessType: 'access type',
  plan: 'plan',
  webhookEndpoint: 'webhook endpoint',
  changeRequest: 'change request',
  dataKey: 'key of personal data',
} as const satisfies Readonly<Record<string, string>>;
export type SubjectKind = keyof typeof subjectWords;
