import type { Trouble } from '@countersign/schema';
import { day } from '../../kernel/duration.js';

/** What is known of a client that was refused lately, of the past day. */
export interface Signs {
  readonly answered: number;
  readonly refused: number;
  /** Of those the ones that came with a wrong secret or key. */
  readonly unproved: number;
  /** When each of its secrets ends; null for never. */
  readonly secretEnds: readonly (number | null)[];
  /** Whether somebody guesses at its secrets: the audit of its account says so, and not yet that it is over. */
  readonly isGuessed: boolean;
  /** Whether its requests are refused again and again: the admins of its account were told. */
  readonly isSustained: boolean;
}

/** So many refusals in a day are no slip. */
const sustained = 10;

/** How far back a secret's end explains a refusal while another of the client is good. */
const recently = 30 * day;

export const lastEnd = (ends: Signs['secretEnds'], now: number): number | null => {
  const past = ends.flatMap((at) => (at !== null && at <= now ? [at] : []));
  return past.length === 0 ? null : Math.max(...past);
};

/** What is wrong with a client, the worst first. */
export function troublesOf({ unproved, secretEnds, isGuessed, isSustained }: Signs, now: number): Trouble[] {
  const endedAt = lastEnd(secretEnds, now);
  const isAllOver = endedAt !== null && secretEnds.every((at) => at !== null && at <= now);
  const isLeftBehind = endedAt !== null && now - endedAt < recently && unproved >= sustained;
  return [
    ...(isGuessed ? (['SECRET_GUESSING'] as const) : []),
    ...(unproved > 0 && (isAllOver || isLeftBehind) ? (['EXPIRED_SECRET'] as const) : []),
    ...(isSustained ? (['SUSTAINED_REFUSALS'] as const) : []),
  ];
}
