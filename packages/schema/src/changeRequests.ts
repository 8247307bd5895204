import { z } from 'zod';
import { expectedVersion, id, paragraphs } from './text.js';

/** OPEN until one of the others, and then for ever that: SUPERSEDED is what no longer fits what is true. */
export const changeRequestStates = ['OPEN', 'APPLIED', 'REJECTED', 'WITHDRAWN', 'EXPIRED', 'SUPERSEDED'] as const;
export type ChangeRequestState = (typeof changeRequestStates)[number];

/** Binds a decision to exactly what was shown: a request that was changed since is a conflict. */
const decided = { id, expectedVersion };

export const ApproveChangeRequest = z.object(decided);
export type ApproveChangeRequest = z.infer<typeof ApproveChangeRequest>;

/** The person in whose name a program asked says that they want it. */
export const ConfirmChangeRequest = z.object(decided);
export type ConfirmChangeRequest = z.infer<typeof ConfirmChangeRequest>;

export const RejectChangeRequest = z.object({
  ...decided,
  reason: paragraphs('The reason', 2000).refine((reason) => reason !== '', 'Say why, for the one who asked.'),
});
export type RejectChangeRequest = z.infer<typeof RejectChangeRequest>;

export const WithdrawChangeRequest = z.object(decided);
export type WithdrawChangeRequest = z.infer<typeof WithdrawChangeRequest>;

/** Asks for the same change again, on what is true now. */
export const RebaseChangeRequest = z.object(decided);
export type RebaseChangeRequest = z.infer<typeof RebaseChangeRequest>;

/** Why a change is asked for, in the requester's words. */
export const Comment = paragraphs('The comment', 2000);
