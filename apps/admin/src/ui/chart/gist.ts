import type { Bar, TimeSpan } from './bars';

/** What is counted, in words: the axis of the table, and its caption. */
export const spanWords: Readonly<Record<TimeSpan, { readonly past: string; readonly by: string }>> = {
  day: { past: 'the past day', by: 'the hour' },
  week: { past: 'the past week', by: 'the day' },
  month: { past: 'the past 30 days', by: 'the day (UTC)' },
  year: { past: 'the past 12 months', by: 'the month (UTC)' },
};

export const inFigures = (count: number): string => count.toLocaleString('en');

export const totalOf = (bars: readonly Bar[], of: 'answered' | 'refused'): number =>
  bars.reduce((sum, bar) => sum + bar[of], 0);

/** What a look at the chart tells, for who does not see it. */
export function gistOf(bars: readonly Bar[], span: TimeSpan): string {
  const [answered, refused] = [totalOf(bars, 'answered'), totalOf(bars, 'refused')];
  const inPast = `In ${spanWords[span].past}`;
  if (answered + refused === 0) return `${inPast} no requests for tokens.`;
  const sum = (bar: Bar) => bar.answered + bar.refused;
  const most = bars.reduce((a, b) => (sum(b) > sum(a) ? b : a));
  const worst = bars.reduce((a, b) => (b.refused > a.refused ? b : a));
  const refusals = refused === 0 ? 'none refused' : `${inFigures(refused)} refused, most at ${worst.label}`;
  return `${inPast} ${inFigures(answered)} got a token, ${refusals}. The busiest: ${most.label}, with ${inFigures(sum(most))}.`;
}
