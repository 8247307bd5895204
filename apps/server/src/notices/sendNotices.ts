import { anchorNow } from '../audit/flows/anchorNow.js';
import { day, minute } from '../kernel/duration.js';
import { eachByItself } from '../kernel/eachByItself.js';
import type { Store } from '../model/ports/store.js';
import type { Channel } from './channels/channel.js';
import { channelsOf } from './channels/channels.js';
import type { NoticeServices, Telling } from './kinds/kind.js';
import { kinds } from './kinds/kinds.js';
import { type Letter, withAnchor } from './kinds/letter.js';
import type { NoticeRecord } from './model/notice.js';

// If a server dies while it sends, another takes over after this time.
const claimMilliseconds = 10 * minute;
const giveUpAfter = 3 * day;

// Accounts whose notices are sent at the same time: one that takes long holds up its own.
const lanes = 8;

/**
 * Sends the notices in the outbox, some of each account in one turn, however many another has. A failed one is retried
 * for three days, with growing intervals.
 */
export async function sendNotices(
  services: NoticeServices,
  now: number,
  channels: readonly Channel[] = channelsOf(services),
): Promise<void> {
  const { outbox } = services.store;
  const deal = async (notice: NoticeRecord): Promise<void> => {
    if (!(await outbox.claim(notice, now + claimMilliseconds))) return;
    let isSent = false;
    try {
      isSent = await send(services, notice, channels, now);
    } finally {
      if (isSent || now - notice.createdAt > giveUpAfter) await outbox.done(notice.id);
      else await outbox.putOff(notice.id, now + minute * 2 ** Math.min(notice.attempts, 9));
    }
  };
  const accounts = (await outbox.accountsDue(now)).values();
  const lane = () => eachByItself(accounts, async (accountId) => eachByItself(await outbox.due(accountId, now), deal));
  const ends = await Promise.allSettled(Array.from({ length: lanes }, lane));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
}

/** Whether nothing of the notice is left to send. */
async function send(
  services: NoticeServices,
  notice: NoticeRecord,
  channels: readonly Channel[],
  now: number,
): Promise<boolean> {
  const kind = kinds[notice.kind];
  if ('act' in kind) return kind.act(services, notice, now);
  const letters = await lettersOf(kind, services, notice, now);
  return deliver(services.store, notice, letters, channels);
}

async function lettersOf(
  kind: Telling,
  services: NoticeServices,
  notice: NoticeRecord,
  now: number,
): Promise<readonly Letter[]> {
  const letters = await kind.letters(services, notice, now);
  if (letters.length === 0 || !kind.carriesAnchor) return letters;
  const anchor = await anchorNow(services, notice.accountId, now);
  return letters.map((letter) => withAnchor(letter, anchor));
}

/** Sends each letter by each channel, once; a failed letter does not hold up the others. */
async function deliver(
  { outbox }: Store,
  notice: NoticeRecord,
  letters: readonly Letter[],
  channels: readonly Channel[],
): Promise<boolean> {
  const told = new Set(notice.told);
  let all = true;
  for (const channel of channels) {
    for (const letter of letters) {
      const reached = `${channel.name} ${letter.reader}`;
      if (told.has(reached)) continue;
      try {
        await channel.send(letter, notice);
        told.add(reached);
        await outbox.told(notice.id, [...told]);
      } catch {
        all = false;
      }
    }
  }
  return all;
}
