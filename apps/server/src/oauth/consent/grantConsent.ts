import { maxGrantedScopes } from '@countersign/schema';
import { z } from 'zod';
import { command } from '../../kernel/command.js';
import { NotFound } from '../../kernel/refusal.js';
import { loadConsent, oneselfIn, subjectOf } from './loadConsent.js';

// All that a client may be granted, and as much again that it was granted before.
const maxConsentedScopes = 2 * maxGrantedScopes;

const GrantConsent = z.object({ adminId: z.string(), clientId: z.string(), scopes: z.array(z.string()) });

/** A person lets a client act for them. What they let it do before stays. */
export const grantConsent = command({
  name: 'grantConsent',
  input: GrantConsent,
  load: (reads, input) => loadConsent(reads, input),

  decide({ input, loaded: { admin: found, client, consent }, actor, now }) {
    const admin = oneselfIn(found, actor);
    if (!client?.enabled) throw new NotFound('client');
    // What was allowed long ago makes room for what is allowed now: it is asked about again.
    const scopes = [...new Set([...input.scopes, ...(consent?.scopes ?? [])])].slice(0, maxConsentedScopes).sort();
    const { adminId, clientId } = input;
    return {
      expects: [{ guard: 'admins', id: admin.id, version: admin.version }],
      writes: [
        consent
          ? {
              amend: 'consents',
              // As it was read: of two that let it do different things at once, neither forgets the other.
              key: { adminId, clientId, changedAt: consent.changedAt },
              set: { scopes, changedAt: Math.max(now, consent.changedAt + 1) },
            }
          : {
              insert: 'consents',
              row: { adminId, clientId, accountId: admin.accountId, scopes, grantedAt: now, changedAt: now },
            },
      ],
      subject: subjectOf(client),
      changes: [{ field: 'consent', before: consent?.scopes ?? null, after: scopes }],
      result: { clientId },
    };
  },
});
