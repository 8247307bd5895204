import { z } from 'zod';
import { adminSubject } from '../../admins/model/describe.js';
import { NotFound } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { assertSecondFactorLeft } from '../model/assertSecondFactorLeft.js';
import { bumpVersion, inOtherAccounts, loadPersonWithFactors, requireSelf } from './loadPerson.js';

const RemovePasskey = z.object({ personId: z.string(), id: z.string() });

export const removePasskey = command({
  name: 'removePasskey',
  input: RemovePasskey,
  load: (reads, { personId }) => loadPersonWithFactors(reads, personId),

  decide({ input, account, loaded, actor: caller }) {
    const { person, actor } = requireSelf(loaded.person, caller);
    const { totp, passkeys } = loaded.factors;
    const passkey = passkeys.find(({ id }) => id === input.id);
    if (!passkey) throw new NotFound('passkey');
    assertSecondFactorLeft(account, passkeys.length - 1 + (totp ? 1 : 0));
    const changes = [{ field: 'passkey', before: passkey.name, after: null }];
    return {
      writes: [bumpVersion(person), { remove: 'passkeys', key: { id: passkey.id } }],
      subject: adminSubject(actor),
      changes,
      elsewhere: inOtherAccounts(loaded.seats, actor, changes),
      result: { passkeyId: passkey.id },
    };
  },
});
