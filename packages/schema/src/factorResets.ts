import { z } from 'zod';
import { id, line } from './text.js';

/** What became of a reset of second factors that the vendor's support asked for. */
export const factorResetStates = ['PENDING', 'DONE', 'STOPPED'] as const;
export type FactorResetState = (typeof factorResetStates)[number];

/** So many of one account at once: whoever lost theirs in one fire. */
export const maxFactorResets = 10;

export const RequestFactorReset = z.object({
  accountId: id.describe('The id of the customer’s account.'),
  adminIds: z
    .array(id)
    .min(1, 'Name at least one person.')
    .max(maxFactorResets, `At most ${maxFactorResets} people at once.`)
    .refine((ids) => new Set(ids).size === ids.length, 'Name each person once.')
    .describe('Everybody of that account who lost theirs: who is named cannot help the others.'),
  reason: line('The reason', 500).describe('Told to all admins of every account of these people.'),
});
export type RequestFactorReset = z.infer<typeof RequestFactorReset>;

/** No expected version: what is stopped must not fail because something else changed. */
export const StopFactorReset = z.object({ id: id.describe('The id of the reset.') });
export type StopFactorReset = z.infer<typeof StopFactorReset>;
