import { z } from 'zod';
import { command } from '../kernel/command.js';
import { newId } from '../kernel/newId.js';
import { NotFound } from '../kernel/refusal.js';
import { stateOf } from './admin.js';
import { sessionLifetime, signInMethods } from './session.js';

const SignIn = z.object({
  adminId: z.string(),
  tokenHash: z.string(),
  method: z.enum(signInMethods),
  /** Whether a second factor was proved just now. */
  proven: z.boolean(),
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
    const { tokenHash, method, proven, address, userAgent } = input;
    if (!admin || stateOf(admin) !== 'ACTIVE') throw new NotFound('admin');
    if (admin.onlyByProvider && method !== 'IDENTITY_PROVIDER') throw new NotFound('admin');
    const session = {
      id: kept.id,
      tokenHash,
      personId: admin.personId,
      accountId: admin.accountId,
      createdAt: now,
      expiresAt: now + sessionLifetime,
      method,
      provenAt: proven ? now : null,
      address,
      userAgent,
    };
    return {
      // Or a session could begin just after the admin was disabled, and wait to be enabled again.
      expects: [{ guard: 'admins', id: admin.id, version: admin.version }],
      writes: [{ insert: 'sessions', row: session }],
      subject: { kind: 'admin', id: admin.id, name: admin.name },
      changes: [],
      result: { sessionId: session.id },
    };
  },
});
