import { StopFactorReset } from '@countersign/schema';
import { Conflict } from '../../../kernel/refusal.js';
import { command } from '../../../model/command.js';
import { customerSubject } from '../loadCustomer.js';
import { noticesTo, requireFactorReset, stateChange, subjectOf, toldAtSeats } from './tellOfReset.js';

/**
 * Stops the reset of somebody's second factors before its time: by any admin of any account of theirs, who hears of it, or
 * by the vendor; and for whoever proves an old factor, who has not lost it.
 */
export const stopFactorReset = command({
  name: 'stopFactorReset',
  input: StopFactorReset,

  async load(reads, { id }) {
    const [reset, account] = await Promise.all([reads.factorResets.byId(id), reads.account()]);
    const seats = reset ? await reads.admins.seatsOf(reset.personId) : [];
    return { reset, seats, side: account?.id === reset?.vendorId ? ('vendor' as const) : ('account' as const) };
  },

  decide({ account, loaded: { reset: found, seats, side }, actor, now }) {
    const reset = requireFactorReset(found);
    if (reset.state !== 'PENDING') throw new Conflict('It has been stopped, or is done.');
    const { id, version, vendorId } = reset;
    const changes = [stateChange('PENDING', 'STOPPED')];
    const others = seats.filter(({ accountId }) => accountId !== account.id);
    const set = { state: 'STOPPED' as const, endedBy: actor.name, endedIn: account.id, endedAt: now };
    const ofVendor = {
      accountId: vendorId,
      of: account.name,
      subject: customerSubject({ id: reset.accountId, name: reset.accountName }),
      changes,
    };
    return {
      writes: [
        { update: 'factorResets', id, version, set },
        ...noticesTo([...seats.map(({ accountId }) => accountId), vendorId], 'FACTOR_RESET_STOPPED', reset, now),
      ],
      subject: side === 'vendor' ? ofVendor.subject : subjectOf({ id: reset.adminId, name: reset.adminName }),
      changes,
      also: [
        ...toldAtSeats(others, side === 'vendor' ? account.name : null, changes),
        ...(side === 'vendor' ? [] : [ofVendor]),
      ],
      result: { factorResetId: id },
    };
  },
});
