import type { Write } from '../../model/plan.js';
import type { Admin } from '../model/admin.js';

/** Ends whatever looks at the account for an admin when it is committed: also what began while it was decided. */
export const endSessions = ({ accountId, personId }: Admin): Write => ({
  removeAll: 'sessions',
  where: { accountId, personId },
});
