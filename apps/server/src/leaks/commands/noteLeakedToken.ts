import { leakReporters } from '@countersign/schema';
import { z } from 'zod';
import { adminSubject } from '../../admins/model/describe.js';
import type { AuditEntry, Subject } from '../../audit/model/entry.js';
import { clientSubject } from '../../clients/model/describe.js';
import { amendSecretShareLink, secretShareLinkStateAt } from '../../clients/model/secretShareLink.js';
import { command } from '../../model/command.js';
import type { Write } from '../../model/plan.js';
import type { AccountReads } from '../../model/reads.js';
import { leakNotice } from '../../notices/model/notice.js';
import { leakedTokenInWords, leakedTokenKinds } from '../model/leakedToken.js';
import { dayOf, isToldEnough, isToldLately, reportedBy } from '../model/report.js';
import { latestAlarms } from './latestAlarms.js';

const NoteLeakedToken = z.object({
  kind: z.enum(leakedTokenKinds),
  id: z.string(),
  subjectId: z.string(),
  by: z.enum(leakReporters),
  url: z.string(),
});
type NoteLeakedToken = z.infer<typeof NoteLeakedToken>;

/**
 * Somebody showed a token, a code or a link of ours that they found. Unless the account only wants to be told, a link and a
 * personal token are stopped with it; of a family of tokens, which no plan writes, `shouldStop` tells to end it. The same one
 * is told once a day at most.
 */
export const noteLeakedToken = command({
  name: 'noteLeakedToken',
  input: NoteLeakedToken,
  load: async (reads, input) => ({
    ...(await loadToken(reads, input)),
    alarms: await latestAlarms(reads, input.subjectId, 'noteLeakedToken'),
  }),

  decide({ input, loaded, account, now }) {
    const { kind, id, subjectId } = input;
    const subject = subjectOf(input, loaded);
    const shouldStop = account.settings.leakedSecrets !== 'TELL';
    const stops = shouldStop ? stopping(loaded, now) : [];
    const result = { subjectId, shouldStop };
    if (stops.length === 0 && isTold(id, loaded.alarms, now)) return { writes: [], subject, changes: [], result };
    // Of two reports at once, one is told.
    const event = `${stops.length > 0 ? 'stopped' : 'told'} ${dayOf(now)}`;
    const about = { id, accountId: account.id, event };
    const field = { field: 'leakedToken', before: null, after: `${leakedTokenInWords(kind)} (${id})` };
    const stopped = shouldStop ? [{ field: 'stopped', before: false, after: true }] : [];
    return {
      writes: [...stops, { insert: 'outbox', row: leakNotice('TOKEN_LEAKED', about, subjectId, now) }],
      subject,
      changes: [field, ...reportedBy(input), ...stopped],
      result,
    };
  },
});

async function loadToken(reads: AccountReads, { kind, id, subjectId }: NoteLeakedToken) {
  const isPersonal = kind === 'PERSONAL_TOKEN';
  const [client, admin, token, link] = await Promise.all([
    isPersonal ? undefined : reads.clients.byId(subjectId),
    isPersonal ? reads.admins.byId(subjectId) : undefined,
    isPersonal ? reads.personalTokens.byId(id) : undefined,
    kind === 'SHARE_LINK' ? reads.secretShareLinks.byId(id) : undefined,
  ]);
  return { client, admin, token, link };
}
type Loaded = Awaited<ReturnType<typeof loadToken>>;

/** Whether it was told of within a day, or so much else of the same client or admin that no more is. */
function isTold(id: string, alarms: readonly AuditEntry[], now: number): boolean {
  const isOfIt = (after: unknown) => typeof after === 'string' && after.endsWith(`(${id})`);
  const ofIt = alarms.filter(({ changes }) => changes.some(({ after }) => isOfIt(after)));
  return isToldEnough(alarms, now) || ofIt.some(({ at }) => isToldLately(at, now));
}

function subjectOf({ kind, subjectId: id }: NoteLeakedToken, { client, admin }: Loaded): Subject {
  if (client) return clientSubject(client);
  if (admin) return adminSubject(admin);
  return { kind: kind === 'PERSONAL_TOKEN' ? 'admin' : 'client', id, name: id };
}

function stopping({ token, link }: Loaded, now: number): Write[] {
  return [
    ...(token ? [{ remove: 'personalTokens' as const, key: { id: token.id } }] : []),
    ...(link && secretShareLinkStateAt(link, now) === 'UNUSED'
      ? [amendSecretShareLink(link, { state: 'REVOKED', sealed: null, endedAt: now })]
      : []),
  ];
}
