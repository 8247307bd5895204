import { z } from 'zod';
import type { Account } from '../../accounts/model/account.js';
import { Conflict } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { eventNotice } from '../../notices/model/notice.js';
import { type Admin, adminStateOf } from '../model/admin.js';
import { adminSubject } from '../model/describe.js';
import { dropSecondFactors, loadAdminWithFactors, requireFactors } from './dropSecondFactors.js';

/** Input from the operator, never from the network. */
const RecoverAdmin = z.object({
  id: z.string(),
  /** Every admin who has lost their second factors; the database cannot know this. */
  lostIds: z.array(z.string()),
});

const mayReset = (admin: Admin) => (other: Admin) =>
  ['MANAGE_USERS' as const, ...admin.privileges].every((privilege) => other.privileges.includes(privilege));

/**
 * Resets the second factors of an admin where too few other admins could: of the last one, of one of two under multi
 * admin, or of a person who belongs to several accounts. Runs in each of their accounts in turn.
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
      ...dropSecondFactors(found, eventNotice('SECOND_FACTORS_RESET_BY_OPERATOR', admin, now)),
      guardsAccount: true,
      // For a person in several accounts the first run removes the factors; the runs in the other accounts notify them.
      hasEffect: true,
      subject: adminSubject(admin),
      result: { adminId: admin.id },
    };
  },
});

/** The requester and the approvers. */
const peopleNeeded = ({ settings: { multiAdmin } }: Account): number => (multiAdmin.on ? multiAdmin.approvers + 1 : 1);
