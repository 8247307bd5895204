import { z } from 'zod';
import { moment } from '../../../audit/model/moment.js';
import { Conflict, NotFound } from '../../../kernel/refusal.js';
import { command, type Decision } from '../../../model/command.js';
import { amendSecretShareLink, linkAvailabilityOf } from '../../model/secretShareLink.js';
import { loadSecretShareLink, secretShareLinkSubject } from './loadSecretShareLink.js';

/** Made by what tried the passphrase, never over the network. */
const OpenSecretShareLink = z.object({ id: z.string(), isPassphraseCorrect: z.boolean(), address: z.string() });

/**
 * Spends a link: of all who open it at once, one is shown the secret. Should the process end between this and the answer,
 * nobody is, and the sender sees that it was opened; the other order could show it twice. A wrong passphrase is counted.
 */
export const openSecretShareLink = command({
  name: 'openSecretShareLink',
  input: OpenSecretShareLink,
  load: (reads, { id }) => loadSecretShareLink(reads, id),

  decide({
    input: { isPassphraseCorrect, address },
    loaded,
    now,
  }): Decision<{ opened: boolean; attemptsLeft: number }> {
    const { secretShareLink, client, request } = loaded;
    if (!secretShareLink) throw linkGone();
    switch (linkAvailabilityOf(secretShareLink, client, request, now)) {
      case 'OVER':
        throw linkGone();
      case 'USED':
        throw new Conflict(
          `This link was opened on ${moment(secretShareLink.endedAt ?? 0)}. If that was not you, tell whoever sent it at once: ` +
            'somebody else has the secret.',
        );
      case 'WAITING':
        throw new Conflict(
          'The secret of this link still waits for an approval. Come back later; the link stays valid.',
        );
      case 'READY':
    }
    const attemptsLeft = secretShareLink.attemptsLeft - 1;
    const locked = { state: 'LOCKED', sealed: null, endedAt: now } as const;
    return {
      // The secret is still the client's.
      expects: client ? [{ guard: 'clients', id: client.id, version: client.version }] : [],
      writes: [
        isPassphraseCorrect
          ? amendSecretShareLink(secretShareLink, { state: 'USED', sealed: null, endedAt: now, openedFrom: address })
          : amendSecretShareLink(secretShareLink, { attemptsLeft, ...(attemptsLeft === 0 && locked) }),
      ],
      subject: secretShareLinkSubject(loaded),
      changes: isPassphraseCorrect
        ? [{ field: 'link', before: secretShareLink.hint, after: 'opened' }]
        : [{ field: 'passphraseAttempts', before: secretShareLink.attemptsLeft, after: attemptsLeft }],
      result: { opened: isPassphraseCorrect, attemptsLeft },
    };
  },
});

export const linkGone = () =>
  new NotFound(
    'such link: it was revoked, has expired, the secret was replaced, or it still waits for an approval. Ask the sender',
  );
