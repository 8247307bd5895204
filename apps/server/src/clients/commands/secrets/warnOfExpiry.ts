import type { AccountSettings } from '@countersign/schema';
import { z } from 'zod';
import { day } from '../../../kernel/duration.js';
import { Conflict, NotFound } from '../../../kernel/refusal.js';
import { command } from '../../../model/command.js';
import { notice } from '../../../notices/model/notice.js';
import { clientSubject } from '../../model/describe.js';
import { type ClientSecretRecord, describeSecret } from '../../model/secret.js';

/** The warning that is due: the last one whose days have begun, unless it, or a later one, was given already. */
export function dueWarning(
  { expiresAt, warnedDays }: Pick<ClientSecretRecord, 'expiresAt' | 'warnedDays'>,
  { secretWarningDays }: AccountSettings,
  now: number,
): number | undefined {
  if (expiresAt === null || expiresAt <= now) return undefined;
  const begun = secretWarningDays.filter((days) => expiresAt - now <= days * day);
  if (begun.length === 0) return undefined;
  const due = Math.min(...begun);
  return warnedDays === 0 || due < warnedDays ? due : undefined;
}

/**
 * Remembers that a warning was given, and has it sent, in one commit: of all servers that find it due, one sends it, and
 * one that dies in between leaves it in the outbox.
 */
export const warnOfExpiry = command({
  name: 'warnOfExpiry',
  input: z.object({ secretId: z.string() }),

  load: async (reads, { secretId }) => ({ client: await reads.clients.withSecret(secretId) }),

  decide({ input, account, loaded: { client }, now }) {
    const secret = client?.secrets.find(({ id }) => id === input.secretId);
    if (!client || !secret) throw new NotFound('secret');
    const due = dueWarning(secret, account.settings, now);
    if (due === undefined) throw new Conflict('There is nothing to warn of.');
    const { id, accountId, warnedDays } = secret;
    return {
      writes: [
        { amend: 'clientSecrets', key: { id, warnedDays }, set: { warnedDays: due } },
        {
          insert: 'outbox',
          row: { ...notice('SECRET_EXPIRING', { id, accountId }, now), id: `${id} EXPIRING ${due}` },
        },
      ],
      subject: clientSubject(client),
      changes: [{ field: 'warned', before: null, after: describeSecret(secret) }],
      result: { clientId: client.id },
    };
  },
});
