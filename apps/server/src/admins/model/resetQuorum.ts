import type { Account } from '../../accounts/model/account.js';
import type { AdminRecord } from './admin.js';

/** How many people it takes in an account to reset somebody's second factors: who asks, and who approves. */
export const peopleNeededToReset = ({ multiAdmin }: Account['settings']): number =>
  multiAdmin.on ? multiAdmin.approvers + 1 : 1;

/** Who of the active admins may reset the second factors of one of them, besides those who have lost their own. */
export const helpersOf = <A extends Pick<AdminRecord, 'id' | 'privileges'>>(
  admin: Pick<AdminRecord, 'id' | 'privileges'>,
  active: readonly A[],
  lostIds: readonly string[],
): A[] =>
  active.filter(
    ({ id, privileges }) =>
      id !== admin.id &&
      !lostIds.includes(id) &&
      ['MANAGE_USERS' as const, ...admin.privileges].every((privilege) => privileges.includes(privilege)),
  );
