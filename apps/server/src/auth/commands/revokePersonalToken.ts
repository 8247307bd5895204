import { RevokePersonalToken } from '@countersign/schema';
import { z } from 'zod';
import { adminSubject } from '../../admins/model/describe.js';
import { NotFound } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { loadPersonalTokens } from './loadPersonalTokens.js';
import { requireSelfAdmin } from './requireSelfAdmin.js';

/** Ends a token of one's own: the program that has it can do nothing any more. */
export const revokePersonalToken = command({
  name: 'revokePersonalToken',
  input: RevokePersonalToken.extend({ adminId: z.string() }),
  load: (reads, { adminId }) => loadPersonalTokens(reads, adminId),

  decide({ input, loaded, actor }) {
    const admin = requireSelfAdmin(loaded.admin, actor);
    const token = loaded.tokens.find(({ id }) => id === input.id);
    if (!token) throw new NotFound('token');
    return {
      writes: [{ remove: 'personalTokens', key: { id: token.id } }],
      subject: adminSubject(admin),
      changes: [{ field: 'personalToken', before: `${token.name} (${token.id})`, after: null }],
      result: { personalTokenId: token.id },
    };
  },
});
