import { z } from 'zod';
import { accountSubject } from '../../accounts/model/describe.js';
import { Conflict } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';

/** Records in an account's audit that its sealed values are under another key from now on. */
export const reseal = command({
  name: 'reseal',
  input: z.object({ keyId: z.string() }),

  async load(reads) {
    const noted = await reads.audit.page({ action: 'reseal' }, { limit: 1, backwards: false });
    return { last: noted.items[0]?.changes[0]?.after ?? null };
  },

  decide({ input: { keyId }, account, loaded: { last } }) {
    if (last === keyId) throw new Conflict('It is noted already.');
    return {
      writes: [],
      subject: accountSubject(account),
      changes: [{ field: 'encryptionKey', before: last, after: keyId }],
      result: null,
    };
  },
});
