const day = 24 * 60 * 60 * 1000;
const commonDays = [1, 7, 14, 30, 90, 180, 365];

export const formatDays = (days: number) => (days === 1 ? '1 day' : `${days} days`);

/** Durations to choose from, up to what the account allows. */
export function dayOptions(maxDays: number | null): { value: string; label: string }[] {
  const fitting = commonDays.filter((days) => maxDays === null || days < maxDays);
  const all = maxDays === null ? fitting : [...fitting, maxDays];
  return all.map((days) => ({ value: String(days), label: formatDays(days) }));
}

/** The time so many days from now, less a minute, so that a request in transit does not exceed the maximum. */
export const daysFromNow = (days: string) => new Date(Date.now() + Number(days) * day - 60_000).toISOString();
