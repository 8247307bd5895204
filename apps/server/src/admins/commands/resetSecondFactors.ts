import { ResetSecondFactors } from '@countersign/schema';
import { secondFactorsOf, setUpSince } from '../../auth/model/factors.js';
import { lostFactors } from '../../auth/model/lostFactors.js';
import { dependencyOn } from '../../changes/model/dependency.js';
import { Conflict, Forbidden } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { eventNotice } from '../../notices/model/notice.js';
import { adminStateOf } from '../model/admin.js';
import { adminSubject } from '../model/describe.js';
import {
  dropSecondFactors,
  giveUpSecondFactors,
  isLostElsewhere,
  loadAdminWithFactors,
  requireFactors,
} from './dropSecondFactors.js';
import { assertUnchanged } from './loadAdmin.js';

/**
 * Removes an admin's lost second factors: they sign in by their other credentials, and enrol a new second factor where
 * one is required. Where the person has the same in other accounts, no single one of these can drop them: they go once
 * all have said so, and the answer is the same.
 */
export const resetSecondFactors = command({
  name: 'resetSecondFactors',
  input: ResetSecondFactors,
  load: (reads, { id }) => loadAdminWithFactors(reads, id),

  decide({ input, loaded, actor, now }) {
    const found = requireFactors(loaded);
    const { admin } = found;
    assertUnchanged(admin, input.expectedVersion);
    if (actor.kind === 'admin' && actor.personId === admin.personId) {
      throw new Forbidden('You cannot reset your own second factors. Change them under My security.');
    }
    if (adminStateOf(admin) === 'INVITED') throw new Conflict('This admin has not accepted the invitation yet.');
    // Everything that is said here goes by what the account knows: not by whether the person is an admin elsewhere, too.
    const factors = setUpSince(found.factors, admin.secondFactorsResetAt);
    if (secondFactorsOf(factors).length === 0) throw new Conflict('They have no second factor.');
    return {
      ...(isLostElsewhere(found)
        ? dropSecondFactors(found, eventNotice('SECOND_FACTORS_RESET', admin, now))
        : giveUpSecondFactors(found, eventNotice('SECOND_FACTORS_GIVEN_UP', admin, now), now)),
      changes: lostFactors(factors),
      subject: adminSubject(admin),
      dependsOn: [dependencyOn('admins', admin, undefined)],
      risks: [
        {
          code: 'secondFactors',
          message: `Anybody who knows the password of ${admin.name} could sign in as them and set up a second factor.`,
        },
      ],
      result: { adminId: admin.id },
    };
  },
});
