import { RecallHandOff } from '@countersign/schema';
import { Conflict, NotFound } from '../../../kernel/refusal.js';
import { command } from '../../../model/command.js';
import { amend, stateOf } from '../../model/handOff.js';
import { loadHandOff, subjectOf } from './loadHandOff.js';

/** Takes back a link before it was opened. */
export const recallHandOff = command({
  name: 'recallHandOff',
  input: RecallHandOff,
  load: (reads, { id }) => loadHandOff(reads, id),

  decide({ loaded, now }) {
    const { handOff } = loaded;
    if (!handOff) throw new NotFound('link');
    const state = stateOf(handOff, now);
    if (state === 'OPENED')
      throw new Conflict('This link was opened already. Rotate the secret if it was not meant to.');
    if (state !== 'OPEN') throw new Conflict('This link shows nothing any more.');
    return {
      writes: [amend(handOff, { state: 'RECALLED', sealed: null, endedAt: now })],
      subject: subjectOf(loaded),
      changes: [{ field: 'link', before: handOff.hint, after: null }],
      result: { clientId: handOff.clientId },
    };
  },
});
