import type { FactorReset } from '../../customers/model/factorReset.js';
import type { Write } from '../../model/plan.js';
import { eventNotice } from '../../notices/model/notice.js';

/** Whoever becomes an admin while somebody's second factors are about to be reset may stop that, and so hears of it. */
export const tellOfWaitingResets = (
  resets: readonly Pick<FactorReset, 'id' | 'accountId' | 'state'>[],
  now: number,
): Write[] =>
  resets
    .filter(({ state }) => state === 'PENDING')
    .map((reset) => ({ insert: 'outbox', row: eventNotice('FACTOR_RESET_REQUESTED', reset, now) }));
