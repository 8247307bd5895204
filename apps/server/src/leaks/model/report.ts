import type { LeakReporter } from '@countersign/schema';
import type { FieldChange } from '../../audit/model/entry.js';
import { day } from '../../kernel/duration.js';

/** Where and by whom something of ours was found. */
export interface LeakReport {
  readonly by: LeakReporter;
  /** '' where no address was told. */
  readonly url: string;
}

/** Once a day is enough to be told of the same thing: whoever has it could fill mailboxes otherwise. */
export const isToldLately = (at: number, now: number): boolean => at > now - day;

/** Two reports at once that would be told on one day are one. */
export const dayOf = (now: number): string => String(Math.floor(now / day));

/** Whoever may get tokens of one client gets any number of them: an account hears of so many of a client or admin a day. */
export const mostToldADay = 20;

/** Whether nothing more is told today, by the moments of the latest {@link mostToldADay} alarms about a client or admin. */
export const isToldEnough = (latest: readonly { readonly at: number }[], now: number): boolean =>
  latest.length >= mostToldADay && latest.every(({ at }) => isToldLately(at, now));

const reporters: Readonly<Record<LeakReporter, string>> = {
  GITHUB: 'GitHub',
  ANYBODY: 'somebody unknown',
};

export const reporterInWords = (by: LeakReporter): string => reporters[by];

/** What the audit says of a report. */
export const reportedBy = ({ by, url }: LeakReport): FieldChange[] => [
  { field: 'reportedBy', before: null, after: reporterInWords(by) },
  ...(url === '' ? [] : [{ field: 'foundAt', before: null, after: url }]),
];
