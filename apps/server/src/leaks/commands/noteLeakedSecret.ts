import { leakReporters } from '@countersign/schema';
import { z } from 'zod';
import type { Account } from '../../accounts/model/account.js';
import type { FieldChange } from '../../audit/model/entry.js';
import { secretWrites } from '../../clients/commands/secrets/changeSecrets.js';
import type { Client } from '../../clients/model/client.js';
import { clientSubject } from '../../clients/model/describe.js';
import { filterBitsOf } from '../../clients/model/filterBits.js';
import { type ClientSecretRecord, describeSecret, isLive, type LeakMeasure } from '../../clients/model/secret.js';
import { endLinksTo } from '../../clients/model/secretShareLink.js';
import { NotFound } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import type { Write } from '../../model/plan.js';
import { leakNotice } from '../../notices/model/notice.js';
import { dayOf, isToldEnough, isToldLately, reportedBy } from '../model/report.js';
import { latestAlarms } from './latestAlarms.js';

const NoteLeakedSecret = z.object({
  clientId: z.string(),
  secretId: z.string(),
  by: z.enum(leakReporters),
  url: z.string(),
});

/**
 * Somebody showed a secret of a client that they found. The alarm is raised for one that ended long ago, too; what the account
 * wants is done at once to one that works. The same one is told once a day at most, and stopped whenever it still works.
 */
export const noteLeakedSecret = command({
  name: 'noteLeakedSecret',
  input: NoteLeakedSecret,
  load: async (reads, { clientId, secretId }) => ({
    client: await reads.clients.byId(clientId),
    past: await reads.clients.pastSecret(secretId),
    alarms: await latestAlarms(reads, clientId, 'noteLeakedSecret'),
  }),

  decide({ input, loaded: { client, past, alarms }, account, now }) {
    const { secretId, clientId, by, url } = input;
    const secret = client?.secrets.find(({ id }) => id === secretId);
    const known = secret ?? past;
    if (!known) throw new NotFound('secret');
    const subject = client ? clientSubject(client) : ({ kind: 'client', id: clientId, name: clientId } as const);
    const measure = secret && client ? measureOf(secret, client, account, now) : 'NONE';
    const isTold = isToldEnough(alarms, now) || (known.leak !== null && isToldLately(known.leak.at, now));
    if (measure === 'NONE' && isTold) return { writes: [], subject, changes: [], result: { clientId } };
    const leak = { at: now, by, url, measure };
    const noted: FieldChange = {
      field: 'leakedSecret',
      before: null,
      after: secret ? describeSecret(secret) : known.hint,
    };
    // Of two reports at once, one is told; one that can be stopped again is told of again.
    const event = measure === 'NONE' ? dayOf(now) : `${measure} ${now}`;
    const told: Write = { insert: 'outbox', row: leakNotice('SECRET_LEAKED', { ...known, event }, secretId, now) };
    if (!secret || !client) {
      const mark: Write[] = past ? [{ amend: 'pastSecrets', key: { id: secretId }, set: { leak } }] : [];
      return { writes: [...mark, told], subject, changes: [noted, ...reportedBy(input)], result: { clientId } };
    }
    const marked = { ...secret, leak, ...(measure !== 'NONE' && { expiresAt: now }) };
    const secrets = client.secrets.map((one) => (one.id === secret.id ? marked : one));
    const { set, changes } = measuresOf(client, secrets, measure, now);
    return {
      writes: [
        { update: 'clients', id: clientId, version: client.version, set },
        ...secretWrites(client.secrets, secrets, now),
        ...(measure === 'NONE' ? [] : [endLinksTo(secretId)]),
        told,
      ],
      subject,
      changes: [noted, ...reportedBy(input), ...changes],
      result: { clientId },
    };
  },
});

/** What the account wants done about a secret that works; about one that has ended nothing is left to do. */
function measureOf(
  secret: ClientSecretRecord,
  client: Client,
  { settings: { leakedSecrets } }: Account,
  now: number,
): LeakMeasure {
  if (leakedSecrets === 'TELL' || !isLive(secret, now)) return 'NONE';
  return leakedSecrets === 'DISABLE_CLIENT' && client.enabled ? 'CLIENT_DISABLED' : 'STOPPED';
}

/** Whoever had the secret may have got tokens by it: those are revoked with it. */
function measuresOf(client: Client, secrets: readonly ClientSecretRecord[], measure: LeakMeasure, now: number) {
  const set = { updatedAt: now, filterBits: filterBitsOf({ ...client, secrets }) };
  if (measure === 'NONE') return { set, changes: [] };
  const isDisabled = measure === 'CLIENT_DISABLED';
  const changes: FieldChange[] = [
    { field: 'secrets', before: client.secrets.map(describeSecret), after: secrets.map(describeSecret) },
    { field: 'tokensRevokedAt', before: client.tokensRevokedAt, after: now },
    ...(isDisabled ? [{ field: 'enabled', before: true, after: false }] : []),
  ];
  return { set: { ...set, tokensRevokedAt: now, ...(isDisabled && { enabled: false }) }, changes };
}
