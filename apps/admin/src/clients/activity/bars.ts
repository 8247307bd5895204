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

/** The start and the label of each bar, in the reader's time zone: the last 24 hours, or 7 days. */
function slots(span: TimeSpan, now: number): { start: number; label: string }[] {
  if (span === 'day') {
    return Array.from({ length: 24 }, (_, index) => {
      const start = new Date(now);
      start.setMinutes(0, 0, 0);
      // Counts hours in milliseconds: the day on which summer time begins has one hour less.
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

/** The results of the requests, one bar an hour or a day, including those without requests. */
export function toBars(hours: readonly Hour[], span: TimeSpan, now: number): Bar[] {
  const all = slots(span, now);
  return all.map(({ start, label }, index) => {
    const end = all[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    const within = hours.filter((hour) => Date.parse(hour.start) >= start && Date.parse(hour.start) < end);
    const sum = (key: 'answered' | 'refused') => within.reduce((total, hour) => total + hour[key], 0);
    return { label, answered: sum('answered'), refused: sum('refused') };
  });
}
