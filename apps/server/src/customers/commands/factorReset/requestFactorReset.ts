import { RequestFactorReset } from '@countersign/schema';
import { day } from '../../../kernel/duration.js';
import { newId } from '../../../kernel/newId.js';
import { Conflict, NotFound } from '../../../kernel/refusal.js';
import { vendorCommand } from '../../../model/vendorCommand.js';
import type { FactorResetRecord } from '../../model/factorReset.js';
import type { LostPerson } from '../../model/reads.js';
import { customerSubject, requireCustomer } from '../loadCustomer.js';
import { noticesTo, stateChange, toldAtSeats } from './tellOfReset.js';

/** How long whoever hears of it can stop it. */
const delay = day;

/**
 * Has the second factors go, a day later, of people whose account has too few left to do it. All admins of every account of
 * theirs are told at once; any of these stops it, and so does whoever proves an old factor.
 */
export const requestFactorReset = vendorCommand({
  name: 'requestFactorReset',
  input: RequestFactorReset,
  prepare: ({ adminIds }) => ({ generated: { ids: adminIds.map(() => newId('frs')) } }),

  async load(customers, { accountId, adminIds }) {
    const [customer, ground] = await Promise.all([
      customers.byId(accountId),
      customers.factorResetGround(accountId, adminIds),
    ]);
    return { customer, ground };
  },

  decide({ input: { accountId, adminIds, reason }, account: vendor, generated, loaded, actor, now }) {
    const customer = requireCustomer(loaded.customer);
    const { people, needed } = loaded.ground;
    const lost = adminIds.map((adminId, index) => {
      const person = people.find(({ id }) => id === adminId);
      if (!person) throw new NotFound('admin');
      assertMayBeReset(person);
      if (person.helpers >= needed) {
        throw new Conflict(`${customer.name} can reset the second factors of ${person.name} by itself, under Admins.`);
      }
      const reset: FactorResetRecord = {
        id: generated.ids[index] ?? newId('frs'),
        version: 1,
        accountId,
        vendorId: vendor.id,
        reason,
        state: 'PENDING',
        adminId,
        adminName: person.name,
        personId: person.personId,
        requestedBy: actor.name,
        requestedAt: now,
        effectiveAt: now + delay,
        endedBy: null,
        endedIn: null,
        endedAt: null,
      };
      return { person, reset };
    });
    const why = { field: 'reason', before: null, after: reason };
    return {
      // Neither a sign-in, nor another factor or place of theirs, came in between.
      expects: lost.map(({ person: { personId, personVersion } }) => ({
        guard: 'people',
        id: personId,
        version: personVersion,
      })),
      writes: lost.flatMap(({ person, reset }) => [
        { insert: 'factorResets' as const, row: reset },
        ...noticesTo(
          person.seats.map(({ accountId: there }) => there),
          'FACTOR_RESET_REQUESTED',
          reset,
          now,
        ),
      ]),
      subject: customerSubject(customer),
      changes: [
        { field: 'factorResets', before: null, after: lost.map(({ person }) => `${person.name} (${person.email})`) },
        why,
      ],
      also: lost.flatMap(({ person }) => toldAtSeats(person.seats, vendor.name, [stateChange(null, 'PENDING'), why])),
      risks: lost.map(({ person: { name, seats } }) => ({
        code: 'secondFactors',
        message: `A day later whoever knows the password of ${name} could sign in as them, and set up a second factor${
          seats.length > 1 ? `, in each of ${seats.length} accounts` : ''
        }.`,
      })),
      result: { accountId, factorResetIds: lost.map(({ reset }) => reset.id) },
    };
  },
});

function assertMayBeReset({ name, state, isOfVendor, hasSecondFactor, isPending }: LostPerson): void {
  if (state === 'INVITED') throw new Conflict(`${name} has not accepted the invitation yet.`);
  if (state === 'DISABLED') throw new Conflict(`${name} is disabled there, and does not come in.`);
  if (isOfVendor)
    throw new Conflict(`${name} is an admin of yours, too: your own admins, or the operator, reset them.`);
  if (!hasSecondFactor) throw new Conflict(`${name} has no second factor.`);
  if (isPending) throw new Conflict(`The second factors of ${name} are being reset already.`);
}
