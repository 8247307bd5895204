import { z } from 'zod';
import type { Account } from '../../accounts/model/account.js';
import { Conflict } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { securityNotice } from '../../notices/model/notice.js';
import { type Admin, adminStateOf } from '../model/admin.js';
import { adminSubject } from '../model/describe.js';
import { dropSecondFactors, loadAdminWithFactors, requireFactors } from './dropSecondFactors.js';

/** Asked by the operator, never over the network. */
const RecoverAdmin = z.object({
  id: z.string(),
  /** Every admin who cannot prove themselves any more; of who lost what they had, no database knows. */
  lostIds: z.array(z.string()),
});

const mayReset = (admin: Admin) => (other: Admin) =>
  ['MANAGE_USERS' as const, ...admin.privileges].every((privilege) => other.privileges.includes(privilege));

/**
 * Resets the second factors of an admin where those who could do it are too few: the last one, one of two where every
 * change takes two, or somebody whose factors are not one account's. In one account after another where they have places.
 * @throws Conflict when the account can do it
 */
export const recoverAdmin = command({
  name: 'recoverAdmin',
  input: RecoverAdmin,
  load: (reads, { id }) => loadAdminWithFactors(reads, id),

  decide({ input, account, loaded, now }) {
    const found = requireFactors(loaded);
    const { admin, active } = found;
    if (adminStateOf(admin) === 'INVITED') throw new Conflict('This admin has not accepted the invitation yet.');
    const others = active.filter(({ id }) => id !== admin.id && !input.lostIds.includes(id)).filter(mayReset(admin));
    if (!found.isElsewhere && others.length >= peopleNeeded(account)) {
      const names = others.map(({ email }) => email).join(', ');
      throw new Conflict(`${account.name} can do this without you: ${names} may reset it under Admins.`);
    }
    return {
      ...dropSecondFactors(found, securityNotice('SECOND_FACTORS_RESET_BY_OPERATOR', admin, now)),
      holdsAccount: true,
      // With places in several accounts, the factors go with the first; every account hears of it.
      acts: true,
      subject: adminSubject(admin),
      result: { adminId: admin.id },
    };
  },
});

/** One who asks, and those who approve. */
const peopleNeeded = ({ settings: { multiAdmin } }: Account): number => (multiAdmin.on ? multiAdmin.approvers + 1 : 1);
