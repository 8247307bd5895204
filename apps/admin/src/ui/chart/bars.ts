export const timeSpans = ['day', 'week', 'month', 'year'] as const;

export type TimeSpan = (typeof timeSpans)[number];

/** What came of requests from a moment on, until the next hour or day. */
export interface TimeCount {
  readonly start: string;
  readonly answered: number;
  readonly refused: number;
}

export interface Bar {
  readonly label: string;
  readonly answered: number;
  readonly refused: number;
}

interface Slot {
  readonly start: number;
  readonly label: string;
}

const hour = 60 * 60 * 1000;

const hourLabel = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const dayLabel = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric' });
// Days are kept as those of UTC, long after their hours are forgotten.
const dateLabel = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const monthLabel = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** The start and the label of each bar, oldest first; of a day and a week in the reader's time zone. */
const slotsOf: Readonly<Record<TimeSpan, (now: number) => Slot[]>> = {
  day: (now) =>
    Array.from({ length: 24 }, (_, index) => {
      const current = new Date(now);
      current.setMinutes(0, 0, 0);
      // Counts hours in milliseconds: the day on which summer time begins has one hour less.
      const start = current.getTime() - (23 - index) * hour;
      return { start, label: hourLabel.format(start) };
    }),
  week: (now) =>
    Array.from({ length: 7 }, (_, index) => {
      const start = new Date(now);
      start.setHours(0, 0, 0, 0);
      start.setDate(start.getDate() - (6 - index));
      return { start: start.getTime(), label: dayLabel.format(start) };
    }),
  month: (now) =>
    Array.from({ length: 30 }, (_, index) => {
      const start = now - (now % (24 * hour)) - (29 - index) * 24 * hour;
      return { start, label: dateLabel.format(start) };
    }),
  year: (now) => {
    const today = new Date(now);
    return Array.from({ length: 12 }, (_, index) => {
      const start = Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - (11 - index));
      return { start, label: monthLabel.format(start) };
    });
  },
};

/** The start of the first bar. */
export const startOf = (span: TimeSpan, now: number): number => slotsOf[span](now)[0]?.start ?? now;

/** The results of requests, one bar an hour, a day or a month, including those without requests. */
export function toBars(counts: readonly TimeCount[], span: TimeSpan, now: number): Bar[] {
  const slots = slotsOf[span](now);
  const bars = slots.map(({ label }) => ({ label, answered: 0, refused: 0 }));
  for (const { start, answered, refused } of counts) {
    const at = Date.parse(start);
    const bar = bars[slots.findLastIndex((slot) => slot.start <= at)];
    if (!bar) continue;
    bar.answered += answered;
    bar.refused += refused;
  }
  return bars;
}
