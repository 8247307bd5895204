import { z } from 'zod';
import { requireSelfAdmin } from '../../auth/commands/requireSelfAdmin.js';
import { NotFound } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { clientSubject, loadConsent } from './loadConsent.js';

const RevokeConsent = z.object({ adminId: z.string(), clientId: z.string() });

/** A person takes back what they let a client do: every token that it has for them is dead from here on. */
export const revokeConsent = command({
  name: 'revokeConsent',
  input: RevokeConsent,
  load: (reads, input) => loadConsent(reads, input),

  decide({ input, loaded: { admin: found, client, consent }, actor }) {
    const admin = requireSelfAdmin(found, actor);
    if (!consent) throw new NotFound('consent');
    const { adminId, clientId } = input;
    return {
      expects: [{ guard: 'admins', id: admin.id, version: admin.version }],
      writes: [{ remove: 'consents', key: { adminId, clientId } }],
      // A deleted client's consents stay until they are taken back.
      subject: client ? clientSubject(client) : { kind: 'client', id: clientId, name: clientId },
      changes: [{ field: 'consent', before: consent.scopes, after: null }],
      result: { clientId },
    };
  },
});
