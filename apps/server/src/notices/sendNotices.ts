import { anchorNow } from '../audit/flows/anchorNow.js';
import { day, minute } from '../kernel/duration.js';
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

/** Sends the notices in the outbox. A failed one is retried for three days, with growing intervals. */
export async function sendNotices(
  services: NoticeServices,
  now: number,
  channels: readonly Channel[] = channelsOf(services),
): Promise<void> {
  const { outbox } = services.store;
  for (const notice of await outbox.due(now)) {
    if (!(await outbox.claim(notice, now + claimMilliseconds))) continue;
    const sent = await send(services, notice, channels, now);
    if (sent || now - notice.createdAt > giveUpAfter) await outbox.done(notice.id);
    else await outbox.putOff(notice.id, now + minute * 2 ** Math.min(notice.attempts, 9));
  }
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
