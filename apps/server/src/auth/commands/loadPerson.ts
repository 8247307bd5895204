import type { Person } from '../../admins/model/person.js';
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
  return { person, factors: await reads.admins.factorsOf(personId) };
}

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
