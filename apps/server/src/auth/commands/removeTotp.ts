import { z } from 'zod';
import { adminSubject } from '../../admins/model/describe.js';
import { NotFound } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { assertSecondFactorLeft } from '../model/assertSecondFactorLeft.js';
import { bumpVersion, inOtherAccounts, loadPersonWithFactors, requireSelf } from './loadPerson.js';

const RemoveTotp = z.object({ personId: z.string() });

/** Its backup codes go with it. */
export const removeTotp = command({
  name: 'removeTotp',
  input: RemoveTotp,
  load: (reads, { personId }) => loadPersonWithFactors(reads, personId),

  decide({ account, loaded, actor: caller }) {
    const { person, actor } = requireSelf(loaded.person, caller);
    const { totp, passkeys, backupCodes } = loaded.factors;
    if (!totp) throw new NotFound('authenticator app');
    assertSecondFactorLeft(account, passkeys.length);
    const changes = [{ field: 'totp', before: true, after: false }];
    return {
      writes: [
        bumpVersion(person),
        { remove: 'totpFactors', key: { personId: person.id } },
        ...backupCodes.map(({ hash }) => ({ remove: 'backupCodes' as const, key: { hash } })),
      ],
      subject: adminSubject(actor),
      changes,
      elsewhere: inOtherAccounts(loaded.seats, actor, changes),
      result: {},
    };
  },
});
