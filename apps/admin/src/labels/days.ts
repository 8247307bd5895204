const day = 24 * 60 * 60 * 1000;
const usual = [1, 7, 14, 30, 90, 180, 365];

export const dayWords = (days: number) => (days === 1 ? '1 day' : `${days} days`);

/** Lengths of time to choose from, up to what the account allows. */
export function daysUpTo(most: number | null): { value: string; label: string }[] {
  const fitting = usual.filter((days) => most === null || days < most);
  const all = most === null ? fitting : [...fitting, most];
  return all.map((days) => ({ value: String(days), label: dayWords(days) }));
}

/** The moment that lies so many days ahead; a minute early, so that the longest allowed is not exceeded on the way. */
export const daysAhead = (days: string) => new Date(Date.now() + Number(days) * day - 60_000).toISOString();
