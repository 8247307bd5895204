import type { Write } from '../../model/plan.js';
import type { Admin } from '../model/admin.js';

/** Ends the admin's sessions in the account at the commit, including those that began during the decision. */
export const endSessions = ({ accountId, personId }: Admin): Write => ({
  removeAll: 'sessions',
  where: { accountId, personId },
});
