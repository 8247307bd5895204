import { day, hour, minute } from '../../kernel/duration.js';
import type { Store } from '../../model/ports/store.js';
import { eventNotice } from '../../notices/model/notice.js';
import type { CountedClient, RefusedClient } from '../model/securityEvent.js';
import { recordSecurityEvent } from './recordSecurityEvent.js';

/** So many refusals in this hour and the one before, and more than tokens, are no slip. */
const sustained = 10;
/** So long without a refusal, and with a token since, it works again: whoever flaps is told once. */
const calm = 10 * minute;

/**
 * Marks the clients whose requests are refused again and again, and takes the mark off those that get tokens again. The
 * mark, the audit and the notice are one commit: of several servers one tells, and one that dies tells nothing twice.
 */
export async function noteSustainedRefusals(store: Store, now: number): Promise<void> {
  const since = now - (now % hour) - hour;
  for (const client of await store.securityEvents.refusedSince(now - calm, since)) {
    const isSustained = client.refused >= sustained && client.refused > client.answered;
    if (isSustained && !(await hasEndedSince(store, client, since))) await begin(store, client, now);
  }
  for (const client of await store.securityEvents.sustained()) {
    const hasRecovered = client.usedAt > client.refusedAt && now - client.refusedAt >= calm;
    if (hasRecovered || now - client.refusedAt >= day) await end(store, client, hasRecovered, now);
  }
}

const kind = 'sustainedRefusals';

/**
 * Whether the mark was taken off since: the counts are in part of what was told before. One more refusal, which may be a
 * stranger's, would be told as if it were many.
 */
async function hasEndedSince(store: Store, { id, accountId }: RefusedClient, since: number): Promise<boolean> {
  const ended = { subjectId: id, action: `${kind}Ended`, since };
  const { items } = await store.within(accountId).audit.page(ended, { limit: 1, backwards: false, from: undefined });
  return items.length > 0;
}

async function begin(store: Store, { id, accountId, refused: count }: CountedClient, now: number): Promise<void> {
  const row = { subjectId: id, kind, accountId, beganAt: now, lastAt: now, count, addresses: '' } as const;
  await recordSecurityEvent(store, () => now)(row, {}, [
    { insert: 'securityEvents', row },
    { insert: 'outbox', row: eventNotice('REQUESTS_REFUSED', { id, accountId }, now) },
  ]);
}

/** Who asks for nothing any more has not recovered: the mark goes, and nobody is told of a success. */
async function end(store: Store, { id, accountId }: RefusedClient, hasRecovered: boolean, now: number): Promise<void> {
  const told = { insert: 'outbox', row: eventNotice('REQUESTS_ANSWERED', { id, accountId }, now) } as const;
  await recordSecurityEvent(store, () => now)({ subjectId: id, kind, accountId }, { action: `${kind}Ended` }, [
    { remove: 'securityEvents', key: { subjectId: id, kind } },
    ...(hasRecovered ? [told] : []),
  ]);
}
