import { z } from 'zod';
import { adminSubject } from '../../admins/model/describe.js';
import { InvalidInput } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { requireSelf } from './loadPerson.js';

/** Made by what proved the person, never over the network: the password comes hashed. */
const SetPassword = z.object({
  personId: z.string(),
  passwordHash: z.string(),
  /** What was proved to be the password before; left out where a link stands for that. */
  replaces: z.string().nullable().optional(),
  /** The session that goes on; every other one ends. */
  keepSessionId: z.string().nullable(),
});

/** Gives somebody a new password. Whoever may know the old one is signed out, everywhere, and finishes nothing. */
export const setPassword = command({
  name: 'setPassword',
  input: SetPassword,

  async load(reads, { personId }) {
    return { person: await reads.admins.personById(personId) };
  },

  decide({ input, loaded, actor: asked }) {
    const { person, actor } = requireSelf(loaded.person, asked);
    // Another may have been chosen since: whoever only knows the one before is to change nothing any more.
    if (input.replaces !== undefined && input.replaces !== person.passwordHash) {
      throw InvalidInput.at('current', 'The password is wrong.');
    }
    const keep = input.keepSessionId;
    return {
      writes: [
        { update: 'people', id: person.id, version: person.version, set: { passwordHash: input.passwordHash } },
        // Those, too, that begin while this is decided: with the password before, they may have been somebody else's.
        { removeAll: 'sessions', where: { personId: person.id }, ...(keep !== null && { except: { id: keep } }) },
        { removeAll: 'tickets', where: { personId: person.id } },
      ],
      subject: adminSubject(actor),
      changes: [],
      acts: true,
      result: {},
    };
  },
});
