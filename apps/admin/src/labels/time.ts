const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'long' });

const steps = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

const short = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

const dayOnly = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full' });

/** “Saturday 21 November 2026”, in the person's time zone. */
export const formatDay = (at: string) => dayOnly.format(new Date(at));

/** “21 Nov 2026, 17:04”, in the person's time zone. */
export const formatShortTime = (at: string) => short.format(new Date(at));
export const formatExactTime = (at: string) => exact.format(new Date(at));

export function formatRelativeTime(at: string, now: number): string {
  const seconds = (new Date(at).getTime() - now) / 1000;
  // A day just begun is not over: what was 13 days and 23 hours ago was 13 days ago, and what ends in 13 days and 23 hours
  // ends in 14 days.
  for (const [index, [unit, length]] of steps.entries()) {
    const nextLength = steps[index + 1]?.[1] ?? 0;
    if (seconds > 0 && seconds >= length - nextLength / 2) return relative.format(Math.round(seconds / length), unit);
    if (-seconds >= length) return relative.format(Math.trunc(seconds / length), unit);
  }
  // The page's clock ticks once a minute: a time that seems to be in the near future has just passed.
  return 'just now';
}
