import { RevokeClientTokens } from '@countersign/schema';
import { command } from '../../model/command.js';
import { clientSubject } from '../model/describe.js';
import { loadClient, requireClient } from './loadClient.js';

/**
 * Every token that the client has, whoever it is for, is dead from here on; its secrets stay. Who only checks signatures
 * goes on taking an access token until it expires.
 */
export const revokeClientTokens = command({
  name: 'revokeClientTokens',
  input: RevokeClientTokens,
  load: (reads, { id }) => loadClient(reads, id),

  decide({ loaded, now }) {
    const client = requireClient(loaded.client);
    return {
      writes: [
        { update: 'clients', id: client.id, version: client.version, set: { tokensRevokedAt: now, updatedAt: now } },
      ],
      subject: clientSubject(client),
      changes: [{ field: 'tokensRevokedAt', before: client.tokensRevokedAt, after: now }],
      result: { clientId: client.id },
    };
  },
});
