import { RevokeSecretShareLink } from '@countersign/schema';
import { Conflict, NotFound } from '../../../kernel/refusal.js';
import { command } from '../../../model/command.js';
import { amendSecretShareLink, secretShareLinkStateAt } from '../../model/secretShareLink.js';
import { loadSecretShareLink, secretShareLinkSubject } from './loadSecretShareLink.js';

/** Takes back a link before it was opened. */
export const revokeSecretShareLink = command({
  name: 'revokeSecretShareLink',
  input: RevokeSecretShareLink,
  load: (reads, { id }) => loadSecretShareLink(reads, id),

  decide({ loaded, now }) {
    const { secretShareLink } = loaded;
    if (!secretShareLink) throw new NotFound('link');
    const state = secretShareLinkStateAt(secretShareLink, now);
    if (state === 'USED') throw new Conflict('This link was opened already. Rotate the secret if it was not meant to.');
    if (state !== 'UNUSED') throw new Conflict('This link no longer shows anything.');
    return {
      writes: [amendSecretShareLink(secretShareLink, { state: 'REVOKED', sealed: null, endedAt: now })],
      subject: secretShareLinkSubject(loaded),
      changes: [{ field: 'link', before: secretShareLink.hint, after: null }],
      result: { clientId: secretShareLink.clientId },
    };
  },
});
