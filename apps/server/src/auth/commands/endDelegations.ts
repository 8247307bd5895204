import type { Write } from '../../model/plan.js';

/**
 * Takes back what somebody let programs do in one of their places: their own tokens, and what they let applications do,
 * and with it every refresh token that follows from it, at least of those that act in Countersign itself.
 */
export const endDelegations = (adminId: string, all = false): Write[] => [
  { removeAll: 'personalTokens', where: { adminId } },
  { removeAll: 'consents', where: { adminId, ...(!all && { managesAccount: true }) } },
];
