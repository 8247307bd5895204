import type { AdminRecord } from '../../admins/model/admin.js';
import type { Write } from '../../model/plan.js';

/** Whoever proves a second factor has not lost it: what the account said of that counts no more. */
export const findAgain = ({ id, version, secondFactorsResetAt }: AdminRecord): Write[] =>
  secondFactorsResetAt === null ? [] : [{ update: 'admins', id, version, set: { secondFactorsResetAt: null } }];
