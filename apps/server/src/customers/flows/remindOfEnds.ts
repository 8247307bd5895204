import { day } from '../../kernel/duration.js';
import type { Store } from '../../model/ports/store.js';
import { remindedDays, reminderOf } from '../model/announcement.js';

/**
 * Writes down whom to remind of an end that draws near; {@link tellAnnounced} tells them. Whoever was told of that very end
 * when it was so near already is not reminded of it; of several times that were missed one is left.
 */
export async function remindOfEnds({ announcements }: Pick<Store, 'announcements'>, now: number): Promise<void> {
  for (const [index, days] of remindedDays.entries()) {
    const after = now + (remindedDays[index + 1] ?? 0) * day;
    for (;;) {
      const ends = await announcements.nearing(now, days, after);
      if (ends.length === 0) break;
      await announcements.add(ends.map((end) => reminderOf(end, days, now)));
    }
  }
}
