import { z } from 'zod';
import { Conflict } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { eventNotice } from '../../notices/model/notice.js';
import { adminStateOf } from '../model/admin.js';
import { adminSubject } from '../model/describe.js';
import { helpersOf, peopleNeededToReset } from '../model/resetQuorum.js';
import { dropSecondFactors, loadAdminWithFactors, requireFactors } from './dropSecondFactors.js';

/** Input from the operator, never from the network. */
const RecoverAdmin = z.object({
  id: z.string(),
  /** Every admin who has lost their second factors; the database cannot know this. */
  lostIds: z.array(z.string()),
});

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
    const others = helpersOf(admin, active, input.lostIds);
    if (!found.isElsewhere && others.length >= peopleNeededToReset(account.settings)) {
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
