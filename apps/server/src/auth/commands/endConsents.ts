import type { Write } from '../../model/plan.js';

/**
 * Takes back what somebody let applications do in one of their places, and with it every refresh token that follows from
 * it: at least of those that act in Countersign itself.
 */
export const endConsents = (adminId: string, all = false): Write => ({
  removeAll: 'consents',
  where: { adminId, ...(!all && { managesAccount: true }) },
});
