import { z } from 'zod';
import { subjectOf } from '../../admins/model/describe.js';
import { NotFound } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { keepsSecondFactor } from '../model/keepsSecondFactor.js';
import { loadWithFactors, oneself, touch } from './loadPerson.js';

const RemovePasskey = z.object({ personId: z.string(), id: z.string() });

export const removePasskey = command({
  name: 'removePasskey',
  input: RemovePasskey,

  async load(reads, { personId }) {
    const [account, theirs] = await Promise.all([reads.account(), loadWithFactors(reads, personId)]);
    return { account, ...theirs };
  },

  decide({ input, loaded, actor: asked }) {
    const { person, actor } = oneself(loaded.person, asked);
    const { totp, passkeys } = loaded.factors;
    const passkey = passkeys.find(({ id }) => id === input.id);
    if (!passkey) throw new NotFound('passkey');
    keepsSecondFactor(loaded.account, passkeys.length - 1 + (totp ? 1 : 0));
    return {
      writes: [touch(person), { remove: 'passkeys', key: { id: passkey.id } }],
      subject: subjectOf(actor),
      changes: [{ field: 'passkey', before: passkey.name, after: null }],
      result: { passkeyId: passkey.id },
    };
  },
});
