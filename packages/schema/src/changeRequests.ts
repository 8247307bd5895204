import { z } from 'zod';
import { expectedVersion, id, paragraphs } from './text.js';

/** OPEN until one of the others, which are final. SUPERSEDED: the request no longer fits the current state. */
export const changeRequestStates = ['OPEN', 'APPLIED', 'REJECTED', 'WITHDRAWN', 'EXPIRED', 'SUPERSEDED'] as const;
export type ChangeRequestState = (typeof changeRequestStates)[number];

const decided = { id, expectedVersion };

/**
 * The input of approving, confirming, withdrawing or resubmitting. Binds the decision to exactly the request that was
 * shown: one that has changed since is a conflict.
 */
export const ShownChangeRequest = z.object(decided).describe('A request, as it was shown.');
export type ShownChangeRequest = z.infer<typeof ShownChangeRequest>;

export const RejectChangeRequest = z.object({
  ...decided,
  reason: paragraphs('The reason', 2000)
    .refine((reason) => reason !== '', 'Say why, for the one who asked.')
    .describe('The reason, for the requester.'),
});
export type RejectChangeRequest = z.infer<typeof RejectChangeRequest>;

/** The reason for a change, in the requester's words. */
export const Comment = paragraphs('The comment', 2000);
