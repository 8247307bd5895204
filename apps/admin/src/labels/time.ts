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

/** “21 Nov 2026, 17:04”, in the person's time zone. */
export const formatShortTime = (at: string) => short.format(new Date(at));
export const formatExactTime = (at: string) => exact.format(new Date(at));

export function formatRelativeTime(at: string, now: number): string {
  const ahead = (new Date(at).getTime() - now) / 1000;
  // A moment after it was set, a time two weeks ahead is in 14 days, not in 13.
  const seconds = ahead < 60 ? ahead : ahead + 60;
  for (const [unit, length] of steps) {
    if (Math.abs(seconds) >= length) return relative.format(Math.trunc(seconds / length), unit);
  }
  // The page's clock ticks once a minute: a time that seems to be in the near future has just passed.
  return 'just now';
}

const lengths = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** 5400 is “1 hour 30 minutes”. */
export function formatDuration(seconds: number): string {
  const parts: string[] = [];
  let rest = seconds;
  for (const [unit, length] of lengths) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count > 0) parts.push(`${count} ${unit}${count === 1 ? '' : 's'}`);
  }
  return parts.join(' ') || '0 seconds';
}
