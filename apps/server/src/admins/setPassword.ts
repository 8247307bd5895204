import { z } from 'zod';
import { command } from '../kernel/command.js';
import { subjectOf } from './describe.js';
import { oneself } from './loadPerson.js';

/** Made by what proved the person, never over the network: the password comes hashed. */
const SetPassword = z.object({
  personId: z.string(),
  passwordHash: z.string(),
  /** The session that goes on; every other one ends. */
  keepSessionId: z.string().nullable(),
});

/** Gives somebody a new password. Whoever may know the old one is signed out, everywhere, and finishes nothing. */
export const setPassword = command({
  name: 'setPassword',
  input: SetPassword,

  async load(reads, { personId }) {
    const [person, sessions] = await Promise.all([
      reads.admins.personById(personId),
      reads.admins.sessionsOf(personId),
    ]);
    return { person, sessions };
  },

  decide({ input, loaded, actor: asked }) {
    const { person, actor } = oneself(loaded.person, asked);
    return {
      writes: [
        { update: 'people', id: person.id, version: person.version, set: { passwordHash: input.passwordHash } },
        ...loaded.sessions
          .filter(({ id }) => id !== input.keepSessionId)
          .map(({ id }) => ({ remove: 'sessions' as const, key: { id } })),
        { removeAll: 'tickets', where: { personId: person.id } },
      ],
      subject: subjectOf(actor),
      changes: [],
      result: {},
    };
  },
});
