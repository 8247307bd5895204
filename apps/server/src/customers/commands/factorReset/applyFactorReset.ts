import { z } from 'zod';
import { dropSecondFactors, loadAdminWithFactors } from '../../../admins/commands/dropSecondFactors.js';
import { adminStateOf } from '../../../admins/model/admin.js';
import { endDelegations } from '../../../auth/commands/endDelegations.js';
import { secondFactorsOf, setUpSince } from '../../../auth/model/factors.js';
import { Conflict } from '../../../kernel/refusal.js';
import { command } from '../../../model/command.js';
import { eventNotice } from '../../../notices/model/notice.js';
import { noticesTo, requireFactorReset, stateChange, subjectOf, toldAtSeats } from './tellOfReset.js';

/**
 * Carries out a reset whose time has come: the second factors go, and with them every session of the person and what they
 * let programs do, in every account. Where they are not who they were, or have another factor since, nothing goes.
 */
export const applyFactorReset = command({
  name: 'applyFactorReset',
  input: z.object({ id: z.string() }),

  async load(reads, { id }) {
    const reset = await reads.factorResets.byId(id);
    return { reset, found: reset && (await loadAdminWithFactors(reads, reset.adminId)) };
  },

  decide({ account, loaded, now }) {
    const reset = requireFactorReset(loaded.reset);
    if (reset.state !== 'PENDING' || reset.effectiveAt > now) throw new Conflict('It is not its time.');
    const { admin, person, factors, seats = [] } = loaded.found ?? {};
    const { id, version, vendorId } = reset;
    const everywhere = [...seats.map(({ accountId }) => accountId), account.id, vendorId];
    const others = seats.filter(({ accountId }) => accountId !== account.id);
    const end = (after: 'DONE' | 'STOPPED') => {
      const changes = [stateChange('PENDING', after)];
      return {
        subject: subjectOf({ id: reset.adminId, name: reset.adminName }),
        changes,
        also: [
          ...toldAtSeats(others, null, changes),
          { accountId: vendorId, of: null, subject: subjectOf({ id: reset.adminId, name: reset.adminName }), changes },
        ],
        writes: [
          { update: 'factorResets' as const, id, version, set: { state: after, endedAt: now } },
          ...noticesTo(everywhere, after === 'DONE' ? 'FACTOR_RESET_DONE' : 'FACTOR_RESET_STOPPED', reset, now),
        ],
        result: { factorResetId: id },
      };
    };
    const isTheSame = admin?.personId === reset.personId && adminStateOf(admin) === 'ACTIVE';
    if (!isTheSame || !person || !factors || seats.some(({ accountId }) => accountId === vendorId))
      return end('STOPPED');
    if (secondFactorsOf(setUpSince(factors, reset.requestedAt)).length > 0) return end('STOPPED');
    const done = end('DONE');
    const dropped = dropSecondFactors({ admin, person, factors }, eventNotice('SECOND_FACTORS_RESET', admin, now));
    return {
      ...done,
      writes: [...done.writes, ...dropped.writes, ...seats.flatMap((seat) => endDelegations(seat.id, true))],
      changes: [...done.changes, ...dropped.changes],
    };
  },
});
