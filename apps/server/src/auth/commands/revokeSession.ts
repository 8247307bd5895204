import { z } from 'zod';
import { adminSubject } from '../../admins/model/describe.js';
import { NotFound } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { mayManageSession } from '../model/session.js';
import { requireSelf } from './loadPerson.js';

const RevokeSession = z.object({
  personId: z.string(),
  id: z.string(),
  /** The session in which it is asked. */
  currentSessionId: z.string(),
});

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

  decide({ input, loaded, actor: caller }) {
    const { actor } = requireSelf(loaded.person, caller);
    const [asking, session] = [input.currentSessionId, input.id].map((id) =>
      loaded.sessions.find((one) => one.id === id),
    );
    if (!asking || !session || !mayManageSession(asking, session)) throw new NotFound('session');
    return {
      writes: [{ remove: 'sessions', key: { id: input.id } }],
      subject: adminSubject(actor),
      changes: [],
      hasEffect: true,
      result: { sessionId: input.id },
    };
  },
});
