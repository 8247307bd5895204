import type { Write } from '../kernel/plan.js';
import type { Admin } from './admin.js';

/** Ends whatever looks at the account for an admin when it is committed: also what began while it was decided. */
export const endSessions = ({ accountId, personId }: Admin): Write => ({
  removeAll: 'sessions',
  where: { accountId, personId },
});
