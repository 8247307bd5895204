import type { Actor, AdminActor } from '../kernel/actor.js';
import type { Write } from '../kernel/plan.js';
import { NotFound } from '../kernel/refusal.js';
import type { Person } from './person.js';

/**
 * What a person changes about themselves concerns nobody else.
 * @throws NotFound unless the one who acts is the person
 */
export function oneself(person: Person | undefined, actor: Actor): { person: Person; actor: AdminActor } {
  if (!person || actor.kind !== 'admin' || actor.personId !== person.id) throw new NotFound('person');
  return { person, actor };
}

/** Makes two changes to what belongs to a person wait for each other. */
export const touch = ({ id, version }: Person): Write => ({ update: 'people', id, version, set: {} });
