import { ResetSecondFactors } from '@countersign/schema';
import { dependencyOn } from '../../changes/model/dependency.js';
import { Conflict, Forbidden } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { securityNotice } from '../../notices/model/notice.js';
import { adminStateOf } from '../model/admin.js';
import { adminSubject } from '../model/describe.js';
import { dropSecondFactors, loadAdminWithFactors, requireFactors } from './dropSecondFactors.js';
import { assertUnchanged } from './loadAdmin.js';

/**
 * Removes an admin's lost second factors: they sign in by their other credentials, and enrol a new second factor where
 * one is required.
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
    if (found.isElsewhere) {
      throw new Conflict(
        'This person uses the same second factors in another account. Ask the operator of this installation to reset them.',
      );
    }
    const { totp, passkeys } = found.factors;
    if (!totp && passkeys.length === 0) throw new Conflict('They have no second factor.');
    return {
      ...dropSecondFactors(found, securityNotice('SECOND_FACTORS_RESET', admin, now)),
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
