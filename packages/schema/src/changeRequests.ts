import { z } from 'zod';
import { expectedVersion, id, paragraphs } from './text.js';

/** OPEN until one of the others, and then for ever that: SUPERSEDED is what no longer fits what is true. */
export const changeRequestStates = ['OPEN', 'APPLIED', 'REJECTED', 'WITHDRAWN', 'EXPIRED', 'SUPERSEDED'] as const;
export type ChangeRequestState = (typeof changeRequestStates)[number];

const decided = { id, expectedVersion };

/**
 * What approving, confirming, withdrawing or asking again is about. Binds it to exactly what was shown: a request that was
 * changed since is a conflict.
 */
export const ShownChangeRequest = z.object(decided).describe('A request, as it was shown.');
export type ShownChangeRequest = z.infer<typeof ShownChangeRequest>;

export const RejectChangeRequest = z.object({
  ...decided,
  reason: paragraphs('The reason', 2000)
    .refine((reason) => reason !== '', 'Say why, for the one who asked.')
    .describe('Why, for the one who asked.'),
});
export type RejectChangeRequest = z.infer<typeof RejectChangeRequest>;

/** Why a change is asked for, in the requester's words. */
export const Comment = paragraphs('The comment', 2000);
