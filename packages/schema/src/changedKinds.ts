export const changedKinds = ['CLIENT', 'MODULE', 'ACCESS_TYPE', 'ADMIN', 'ACCOUNT', 'PLAN'] as const;
/** What a change request may be about. */
export type ChangedKind = (typeof changedKinds)[number];
/** The same as the kind of an audit entry's subject. */
export const subjectKinds = {
  CLIENT: 'client',
  MODULE: 'module',
  ACCESS_TYPE: 'accessType',
  ADMIN: 'admin',
  ACCOUNT: 'account',
  PLAN: 'plan',
} as const satisfies Record<ChangedKind, string>;
