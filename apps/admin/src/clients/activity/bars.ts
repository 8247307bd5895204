import type { ClientActivityQuery } from '../../api/__generated__/graphql';

export type TimeSpan = 'day' | 'week';

export type Hour = ClientActivityQuery['client']['usage']['hours'][number];

export interface Bar {
  readonly label: string;
  readonly answered: number;
  readonly refused: number;
}

const hourLabel = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const dayLabel = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric' });

/** When the bars begin, by the reader's clock and calendar, and how they are called: the last 24 hours, or 7 days. */
function slots(span: TimeSpan, now: number): { start: number; label: string }[] {
  if (span === 'day') {
    return Array.from({ length: 24 }, (_, index) => {
      const start = new Date(now);
      start.setMinutes(0, 0, 0);
      // Hours of the clock, counted as milliseconds: on the day that summer time begins there is one less.
      const at = start.getTime() - (23 - index) * 60 * 60 * 1000;
      return { start: at, label: hourLabel.format(at) };
    });
  }
  return Array.from({ length: 7 }, (_, index) => {
    const start = new Date(now);
    start.setHours(0, 0, 0, 0);
    start.setDate(start.getDate() - (6 - index));
    return { start: start.getTime(), label: dayLabel.format(start) };
  });
}

/** What came of the requests, one bar an hour or a day; those without any are there as well. */
export function toBars(hours: readonly Hour[], span: TimeSpan, now: number): Bar[] {
  const all = slots(span, now);
  return all.map(({ start, label }, index) => {
    const end = all[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    const within = hours.filter((hour) => Date.parse(hour.start) >= start && Date.parse(hour.start) < end);
    const sum = (key: 'answered' | 'refused') => within.reduce((total, hour) => total + hour[key], 0);
    return { label, answered: sum('answered'), refused: sum('refused') };
  });
}
