import { z } from 'zod';
import { moment } from '../../../audit/model/moment.js';
import { Conflict, NotFound } from '../../../kernel/refusal.js';
import { command, type Decision } from '../../../model/command.js';
import { amend, standingOf } from '../../model/handOff.js';
import { loadHandOff, subjectOf } from './loadHandOff.js';

/** Made by what tried the passphrase, never over the network. */
const OpenHandOff = z.object({ id: z.string(), fits: z.boolean(), address: z.string() });

/**
 * Spends a link: of all who open it at once, one is shown the secret. Should the process end between this and the answer,
 * nobody is, and the sender sees that it was opened; the other order could show it twice. A wrong passphrase is counted.
 */
export const openHandOff = command({
  name: 'openHandOff',
  input: OpenHandOff,
  load: (reads, { id }) => loadHandOff(reads, id),

  decide({ input: { fits, address }, loaded, now }): Decision<{ opened: boolean; attemptsLeft: number }> {
    const { handOff, client, request } = loaded;
    if (!handOff) throw over();
    switch (standingOf(handOff, client, request, now)) {
      case 'OVER':
        throw over();
      case 'OPENED':
        throw new Conflict(
          `This link was opened on ${moment(handOff.endedAt ?? 0)}. If that was not you, tell whoever sent it at once: ` +
            'somebody else has the secret.',
        );
      case 'WAITING':
        throw new Conflict('What this link shows still waits for an approval. Come back later; the link stays good.');
      case 'READY':
    }
    const attemptsLeft = handOff.attemptsLeft - 1;
    const locked = { state: 'LOCKED', sealed: null, endedAt: now } as const;
    return {
      // The secret is still the client's.
      expects: client ? [{ guard: 'clients', id: client.id, version: client.version }] : [],
      writes: [
        fits
          ? amend(handOff, { state: 'OPENED', sealed: null, endedAt: now, openedFrom: address })
          : amend(handOff, { attemptsLeft, ...(attemptsLeft === 0 && locked) }),
      ],
      subject: subjectOf(loaded),
      changes: fits
        ? [{ field: 'link', before: handOff.hint, after: 'opened' }]
        : [{ field: 'passphraseAttempts', before: handOff.attemptsLeft, after: attemptsLeft }],
      result: { opened: fits, attemptsLeft },
    };
  },
});

export const over = () =>
  new NotFound('link any more: it was taken back, its time is up, or the secret was replaced. Ask whoever sent it');
