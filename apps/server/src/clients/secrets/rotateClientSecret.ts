import { RotateClientSecret } from '@countersign/schema';
import { command } from '../../kernel/command.js';
import { InvalidInput } from '../../kernel/refusal.js';
import { confirmed } from '../confirmed.js';
import { subjectOf } from '../describe.js';
import { existing, loadClient, unchangedSince } from '../loadClient.js';
import { drawSecret, secretRecord } from './secret.js';

export const rotateClientSecret = command({
  name: 'rotateClientSecret',
  input: RotateClientSecret,
  prepare: drawSecret,
  load: (reads, { id }) => loadClient(reads, id),

  decide({ input, kept, loaded, now }) {
    const client = existing(loaded.client);
    unchangedSince(client, input.expectedVersion);
    confirmed(client, input.confirmation);
    if (client.type === 'PUBLIC') throw InvalidInput.at('id', 'A public client has no secret.');
    return {
      writes: [
        { update: 'clients', id: client.id, version: client.version, set: { updatedAt: now } },
        ...client.secrets.map(({ id }) => ({ remove: 'clientSecrets' as const, key: { id } })),
        { insert: 'clientSecrets', row: secretRecord(client.id, kept, input.label, now) },
      ],
      subject: subjectOf(client),
      changes: [{ field: 'secrets', before: client.secrets.map((secret) => secret.hint), after: [kept.hint] }],
      result: { clientId: client.id },
    };
  },
});
