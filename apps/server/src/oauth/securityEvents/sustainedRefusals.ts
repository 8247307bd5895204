import { setImmediate } from 'node:timers/promises';
import { day, hour, minute } from '../../kernel/duration.js';
import { eachByItself } from '../../kernel/eachByItself.js';
import type { Store } from '../../model/ports/store.js';
import { eventNotice } from '../../notices/model/notice.js';
import type { MarkedClient, RefusalTimes, RefusedClient } from '../model/securityEvent.js';
import { recordSecurityEvent } from './recordSecurityEvent.js';

/** So long without a refusal of its own, and with a token since, it works again: whoever flaps is told once. */
const calm = 10 * minute;
/** Fewer than these in that time come from somebody who knows the id of a client, and say nothing of one that works. */
const strangers = 10;

const kind = 'sustainedRefusals';

/**
 * Marks the clients whose requests are refused again and again, and takes the mark off those that work again. The mark,
 * the audit and the notice are one commit: of several servers one tells, and one that dies tells nothing twice. Some
 * clients of each account are looked at in one turn, however many of another are refused.
 */
export async function noteSustainedRefusals(store: Store, now: number): Promise<void> {
  const { securityEvents } = store;
  const since = now - (now % hour) - hour;
  const lately = now - calm;
  await eachByItself(await securityEvents.accountsRefused(lately), async (accountId) => {
    const account = await store.within(accountId).account();
    const told = account?.settings.refusalsTold ?? 1;
    await eachByItself(await securityEvents.refusedLately(accountId, { hour: since, lately }), async (client) => {
      const isSustained = client.refused >= told && client.refused > client.answered;
      if (!isSustained || hasWorkedSince(client, since, now)) return;
      if (!(await hasEndedSince(store, client, since))) await begin(store, client, now);
    });
  });
  await eachByItself(marked(store, { hour: now - day, lately }), async (client) => {
    const account = await store.within(client.accountId).account();
    const hasRecovered = hasWorkedSince(client, client.beganAt, now);
    if (hasRecovered || client.refused < (account?.settings.refusalsTold ?? 1)) {
      await end(store, client, hasRecovered, now);
    }
  });
}

/**
 * Whether it got a token since, and after the last refusal that only itself could bring about, which is a while ago. One
 * wrong secret now and then keeps nobody from having recovered: anybody can send it who knows the client's id.
 */
const hasWorkedSince = (
  { usedAt, ownRefusedAt, strangersRefused }: RefusedClient,
  since: number,
  now: number,
): boolean => usedAt > Math.max(since, ownRefusedAt) && now - ownRefusedAt >= calm && strangersRefused < strangers;

async function* marked({ securityEvents }: Store, times: RefusalTimes) {
  for (let after = ''; ; ) {
    const some = await securityEvents.sustained(after, times);
    yield* some;
    const last = some.at(-1);
    if (!last) return;
    after = last.id;
    await setImmediate();
  }
}

/**
 * Whether the mark was taken off since: the counts are in part of what was told before. One more refusal, which may be a
 * stranger's, would be told as if it were many.
 */
async function hasEndedSince(store: Store, { id, accountId }: RefusedClient, since: number): Promise<boolean> {
  const ended = { subjectId: id, action: `${kind}Ended`, since };
  const { items } = await store.within(accountId).audit.page(ended, { limit: 1, backwards: false, from: undefined });
  return items.length > 0;
}

async function begin(store: Store, { id, accountId, refused: count }: RefusedClient, now: number): Promise<void> {
  const row = { subjectId: id, kind, accountId, beganAt: now, lastAt: now, count, addresses: '' } as const;
  await recordSecurityEvent(store, () => now)(row, {}, [
    { insert: 'securityEvents', row },
    { insert: 'outbox', row: eventNotice('REQUESTS_REFUSED', { id, accountId }, now) },
  ]);
}

/** Who asks for next to nothing any more has not recovered: the mark goes, and nobody is told of a success. */
async function end(store: Store, { id, accountId }: MarkedClient, hasRecovered: boolean, now: number): Promise<void> {
  const told = { insert: 'outbox', row: eventNotice('REQUESTS_ANSWERED', { id, accountId }, now) } as const;
  await recordSecurityEvent(store, () => now)({ subjectId: id, kind, accountId }, { action: `${kind}Ended` }, [
    { remove: 'securityEvents', key: { subjectId: id, kind } },
    ...(hasRecovered ? [told] : []),
  ]);
}
