import type { Seat } from '../../admins/model/admin.js';
import type { Person } from '../../admins/model/person.js';
import type { FieldChange } from '../../audit/model/entry.js';
import type { Actor, AdminActor } from '../../kernel/actor.js';
import { NotFound } from '../../kernel/refusal.js';
import type { Write } from '../../model/plan.js';
import type { AccountReads } from '../../model/reads.js';

/**
 * A person and their second factors. The person first: a factor that came in between is not among these, but whoever added
 * it raised the version that was read.
 */
export async function loadPersonWithFactors(reads: AccountReads, personId: string) {
  const person = await reads.admins.personById(personId);
  const [factors, seats] = await Promise.all([reads.admins.factorsOf(personId), reads.admins.seatsOf(personId)]);
  return { person, factors, seats };
}

/**
 * Has the audit of each other account of a person say what changed about them: they prove themselves by the same there.
 */
export const inOtherAccounts = (
  seats: readonly Seat[],
  { accountId }: Pick<AdminActor, 'accountId'>,
  changes: readonly FieldChange[] | ((seat: Seat) => readonly FieldChange[]),
) =>
  seats
    .filter((seat) => seat.accountId !== accountId)
    .map((seat) => ({ seat, changes: typeof changes === 'function' ? changes(seat) : changes }));

/**
 * What a person changes about themselves concerns nobody else.
 * @throws NotFound unless the one who acts is the person
 */
export function requireSelf(person: Person | undefined, actor: Actor): { person: Person; actor: AdminActor } {
  if (!person || actor.kind !== 'admin' || actor.personId !== person.id) throw new NotFound('person');
  return { person, actor };
}

/** Makes two changes to what belongs to a person wait for each other. */
export const bumpVersion = ({ id, version }: Person): Write => ({ update: 'people', id, version, set: {} });
