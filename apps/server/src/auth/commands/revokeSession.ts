import { z } from 'zod';
import { adminSubject } from '../../admins/model/describe.js';
import { NotFound } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { requireSelf } from './loadPerson.js';

const RevokeSession = z.object({ personId: z.string(), id: z.string() });

/** Ends one of one's own sessions, in another browser. */
export const revokeSession = command({
  name: 'revokeSession',
  input: RevokeSession,

  async load(reads, { personId }) {
    const [person, sessions] = await Promise.all([
      reads.admins.personById(personId),
      reads.admins.sessionsOf(personId),
    ]);
    return { person, sessions };
  },

  decide({ input, loaded, actor: asked }) {
    const { actor } = requireSelf(loaded.person, asked);
    if (!loaded.sessions.some(({ id }) => id === input.id)) throw new NotFound('session');
    return {
      writes: [{ remove: 'sessions', key: { id: input.id } }],
      subject: adminSubject(actor),
      changes: [],
      result: { sessionId: input.id },
    };
  },
});
