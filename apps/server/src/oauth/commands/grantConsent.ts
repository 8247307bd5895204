import { managementScopesAmong, maxGrantedScopes } from '@countersign/schema';
import { z } from 'zod';
import { requireSelfAdmin } from '../../auth/commands/requireSelfAdmin.js';
import type { Client } from '../../clients/model/client.js';
import { NotFound } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { eventNotice } from '../../notices/model/notice.js';
import type { ConsentedRedirect } from '../model/consent.js';
import { withConsent } from '../model/consentedScopes.js';
import { portless } from '../model/loopback.js';
import { clientSubject, loadConsent } from './loadConsent.js';

// All that a client may be granted, and as much again that it was granted before.
const maxConsentedScopes = 2 * maxGrantedScopes;

const GrantConsent = z.object({
  adminId: z.string(),
  clientId: z.string(),
  scopes: z.array(z.string()),
  /** Where the person was told that they go from here. */
  redirectUri: z.string(),
  environment: z.string(),
});

/** A person lets a client act for them. What they let it do before stays. */
export const grantConsent = command({
  name: 'grantConsent',
  input: GrantConsent,
  load: (reads, input) => loadConsent(reads, input),

  decide({ input, loaded: { admin: found, client, consent }, actor, now }) {
    const admin = requireSelfAdmin(found, actor);
    if (!client?.enabled) throw new NotFound('client');
    // What was allowed long ago makes room for what is allowed now: it is asked about again.
    const scopes = [...new Set([...input.scopes, ...(consent?.scopes ?? [])])].slice(0, maxConsentedScopes).sort();
    const { adminId, clientId } = input;
    const managesAccount = managementScopesAmong(scopes).length > 0;
    const redirects = withConsent((consent?.redirects ?? []).filter(isRegisteredOf(client)), input);
    return {
      expects: [{ guard: 'admins', id: admin.id, version: admin.version }],
      writes: [
        consent
          ? {
              amend: 'consents',
              // As it was read: of two that let it do different things at once, neither forgets the other.
              key: { adminId, clientId, changedAt: consent.changedAt },
              set: { scopes, managesAccount, redirects, changedAt: Math.max(now, consent.changedAt + 1) },
            }
          : {
              insert: 'consents',
              row: {
                adminId,
                clientId,
                accountId: admin.accountId,
                scopes,
                managesAccount,
                redirects,
                grantedAt: now,
                changedAt: now,
              },
            },
        { insert: 'outbox', row: eventNotice('CONSENT_GRANTED', admin, now) },
      ],
      subject: clientSubject(client),
      changes: [
        { field: 'consent', before: consent?.scopes ?? null, after: scopes },
        { field: 'redirectUris', before: consent?.redirects.map(uriOf) ?? null, after: redirects.map(uriOf) },
      ],
      result: { clientId },
    };
  },
});

/** Drops consents for redirect URIs that the client no longer has: if one comes back, the person is asked again. */
const isRegisteredOf =
  ({ redirectUris, environment }: Pick<Client, 'redirectUris' | 'environment'>) =>
  (redirect: ConsentedRedirect): boolean =>
    redirect.environment === environment && redirectUris.map(portless).includes(redirect.redirectUri);

const uriOf = ({ redirectUri }: ConsentedRedirect): string => redirectUri;
