import { z } from 'zod';
import { NotFound } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';

const SignOut = z.object({ sessionId: z.string() });

/** Ends one's own session: a copy of its cookie is dead from here on. */
export const signOut = command({
  name: 'signOut',
  input: SignOut,

  async load(reads, { sessionId }) {
    return { session: await reads.admins.sessionById(sessionId) };
  },

  decide({ loaded: { session }, actor }) {
    if (!session || actor.kind !== 'admin' || session.personId !== actor.personId) throw new NotFound('session');
    return {
      writes: [{ remove: 'sessions', key: { id: session.id } }],
      subject: { kind: 'admin', id: actor.id, name: actor.name },
      changes: [],
      hasEffect: true,
      result: {},
    };
  },
});
