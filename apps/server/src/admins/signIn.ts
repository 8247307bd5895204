import { z } from 'zod';
import { command } from '../kernel/command.js';
import { newId } from '../kernel/newId.js';
import { NotFound } from '../kernel/refusal.js';
import { sessionLifetime } from './session.js';

const SignIn = z.object({
  adminId: z.string(),
  tokenHash: z.string(),
  address: z.string(),
  userAgent: z.string().transform((text) => text.slice(0, 400)),
});

/** Begins a session, for someone who has just proved who they are. */
export const signIn = command({
  name: 'signIn',
  input: SignIn,
  prepare: () => ({ kept: { id: newId('ses') } }),

  async load(reads, { adminId }) {
    return { admin: await reads.admins.byId(adminId) };
  },

  decide({ input, kept, loaded: { admin }, now }) {
    if (!admin?.enabled) throw new NotFound('admin');
    const { tokenHash, address, userAgent } = input;
    const session = {
      id: kept.id,
      tokenHash,
      personId: admin.personId,
      accountId: admin.accountId,
      createdAt: now,
      expiresAt: now + sessionLifetime,
      address,
      userAgent,
    };
    return {
      writes: [{ insert: 'sessions', row: session }],
      subject: { kind: 'admin', id: admin.id, name: admin.name },
      changes: [],
      result: { sessionId: session.id },
    };
  },
});
